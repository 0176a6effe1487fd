/** For tests: the text of a small lab on the service `simple`: titles of steps, and the checks of each as YAML, if it has any. */
export function labText(steps: Record<string, string>, head = ''): string {
  const sections = Object.entries(steps).map(([title, checks]) =>
    [`## ${title}`, '', ...(checks === '' ? ['Nothing is checked here.'] : ['```yaml check', checks, '```']), ''].join(
      '\n',
    ),
  );
  return `---
id: replication
title: Replicas
minutes: 10
${head === '' ? '' : `${head}\n`}owns: { services: [simple] }
---

${sections.join('\n')}`;
}
