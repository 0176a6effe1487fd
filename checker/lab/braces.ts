/**
 * What a shell makes of `a{1,2}` and `a{1..3}`, one by one: a range may be written that is far too long to be kept.
 * Inner groups come first, so a nested group yields some texts twice.
 */
export function* expandBraces(text: string): Generator<string> {
  const group = /\{([^{}]*,[^{}]*|-?\d+\.\.-?\d+)\}/.exec(text);
  if (!group) {
    yield text;
    return;
  }
  const before = text.slice(0, group.index);
  const after = text.slice(group.index + group[0].length);
  for (const choice of choices(group[1] ?? '')) yield* expandBraces(before + choice + after);
}

function* choices(inside: string): Generator<string> {
  if (inside.includes(',')) {
    yield* inside.split(',');
    return;
  }
  const [from = 0, to = 0] = inside.split('..').map(Number);
  const step = from <= to ? 1 : -1;
  for (let n = from; step * n <= step * to; n += step) yield String(n);
}
