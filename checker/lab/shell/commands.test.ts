import { expect } from 'chai';
import { type SimpleCommand, simpleCommands } from './commands.ts';

const shown = ({ keywords, words, line, reads }: SimpleCommand) =>
  `${line}: ${[...keywords, ...words.map((word) => (/\s/.test(word) || word === '' ? `<${word}>` : word))].join(' ')}${
    reads ? ` < ${reads.words[0]}` : ''
  }`;
const read = (...lines: string[]) => simpleCommands(lines.join('\n')).map(shown);

describe('the commands of a script', () => {
  it('are told apart by lines and operators', () => {
    expect(read('a 1; b && c || d & e', '', '# f', 'g # h')).to.deep.equal([
      '0: a 1',
      '0: b',
      '0: c',
      '0: d',
      '0: e',
      '3: g',
    ]);
  });

  it('go on below a backslash', () => {
    expect(read('docker service create \\', '  --name a \\', '  x', 'ls')).to.deep.equal([
      '0: docker service create --name a x',
      '3: ls',
    ]);
  });

  it('lose their quotes, and nothing else', () => {
    expect(read(`a 'b; c' "d | e" f\\ g "h\\"i" '' j#k`)).to.deep.equal(['0: a <b; c> <d | e> <f g> h"i <> j#k']);
    expect(read('a "$b" ${c:-d e} $((1 + 2)) $')).to.deep.equal(['0: a $b <${c:-d e}> <$((1 + 2))> $']);
  });

  it('know whose output they read', () => {
    expect(read('docker ps | grep a | wc -l; b')).to.deep.equal([
      '0: docker ps',
      '0: grep a < docker',
      '0: wc -l < grep',
      '0: b',
    ]);
    expect(read('a || b')).to.deep.equal(['0: a', '0: b']);
  });

  it('may stand inside others', () => {
    expect(read('docker kill $(docker ps -q | head -n 1) "x$(b `c`)"')).to.deep.equal([
      '0: docker ps -q',
      '0: head -n 1 < docker',
      '0: c',
      '0: b $()',
      '0: docker kill $() x$()',
    ]);
    expect(read('(a; b) | c <(d)')).to.deep.equal(['0: a', '0: b', '0: d', '0: c <()']);
  });

  it('are not what they are redirected to', () => {
    expect(read('a > f 2>&1 < g b >> h &> i')).to.deep.equal(['0: a b']);
    expect(read('cat <<EOF > f', 'sleep 5', 'EOF', "b <<'X' <<< y", 'X', 'c')).to.deep.equal([
      '0: cat',
      '3: b',
      '5: c',
    ]);
  });

  it('are found behind words of the shell', () => {
    expect(read('if ! a; then b; fi', 'for x in 1 2; do', '  c', 'done', 'A=1 sudo timeout 5 d')).to.deep.equal([
      '0: if ! a',
      '0: then b',
      '0: fi',
      '1: for',
      '1: do',
      '2: c',
      '3: done',
      '4: d',
    ]);
  });

  it('are looked for in anything at all', () => {
    for (const text of ['"', "'", '`', '$(', '${', '\\', 'a <<', '| |', ')', '<(', 'a <<E\nb', '&>', '$((']) {
      expect(() => simpleCommands(text), text).not.to.throw();
    }
  });
});
