/** For tests: what programs print, one thing after another, each from the dice. */
export function outputs(random: (below: number) => number): () => string {
  const one = (all: readonly string[]) => all[random(all.length)] ?? '';
  const number = (most: number) => 1 + random(most);
  const words = ['service', '컨테이너', 'running ', '3/3', '가나다라', 'x'.repeat(90), '日本', '— ', 'é', '\t', '    '];
  const style = () =>
    `\x1b[${one(['0', '1', '2', '3', '7', '9', '31', '42', '97', '104', '38;5;200', '48;5;17', '38;2;1;2;3', '48;2;9;8;7'])}m`;
  const kinds: (() => string)[] = [
    () => `${one(words)}${one(words)}${one(['\r\n', '\r\n', '', '\r', '\n'])}`,
    () => `${one(words)}\r\n`.repeat(number(30)),
    () => `${style()}${one(words)}`,
    () => `\x1b[${number(40)};${number(100)}H${one(words)}`,
    () => `\x1b[${one(['J', '1J', '2J', 'K', '1K', '2K', '3J'])}`,
    () => `\x1b[${number(5)}${one(['A', 'B', 'C', 'D', 'G', 'd', 'L', 'M', 'P', '@', 'X', 'S', 'T'])}`,
    () => `\x1b[${number(8)};${number(30)}r`,
    () => '\x1b[r',
    () => one(['\x1b7', '\x1b8', '\x1bM', '\x1bD', '\x1b[s', '\x1b[u']),
    () => `\x1b[?1049h\x1b[H${one(words)}`,
    () => '\x1b[?1049l',
    () => `\x1b[?${one(['1', '6', '7', '25', '1000', '1002', '1004', '1006', '2004'])}${one(['h', 'l'])}`,
    () => `\x1b[4${one(['h', 'l'])}`,
    () => `\x1b(0lqqqk${one(['\x1b(B', ''])}`,
    () => one(['\x0e', '\x0f', '\x1b)0', '\x1b(B', '\x1bH', '\x1b[3g', '\x1b[g']),
    () => `\x1b[${number(6)} q`,
    () => `\x1b]0;${one(words)}\x07`,
    () => `\x1b]8;;https://example.org/\x07${one(words)}\x1b]8;;\x07`,
    () => '\x1bc',
  ];
  return () => (kinds[random(random(3) === 0 ? kinds.length : 4)] ?? (() => ''))();
}
