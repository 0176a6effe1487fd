/** For tests: the Markdown of a lab. What its first step holds begins on line 10. */
export function labText(id: string, steps: Record<string, string>): string {
  const texts = Object.entries(steps).map(([title, text]) => `## ${title}\n\n${text}\n`);
  return `---\nid: ${id}\ntitle: The lab ${id}\nminutes: 1\nowns: { services: [${id}] }\n---\n\n${texts.join('\n')}`;
}

/** For tests: a fence of checks. */
export const checks = (items: string) => `\`\`\`yaml check\n${items}\n\`\`\``;

/** For tests: a fence with a script. */
export const script = (text: string, options = '') => `\`\`\`sh ${options}\n${text}\n\`\`\``;
