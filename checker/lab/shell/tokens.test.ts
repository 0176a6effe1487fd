import { expect } from 'chai';
import { simpleCommands } from './commands.ts';
import { isComplete } from './statements.ts';
import { readTokens } from './tokens.ts';

const words = (script: string) =>
  readTokens(script).tokens.flatMap((token) => (token.type === 'word' ? token.value : []));

describe('the words of a script', () => {
  it('are without quotes, and whole', () => {
    expect(words(`echo 'a b' "c d" e\\ f g'h'"i"`)).to.deep.equal(['echo', 'a b', 'c d', 'e f', 'ghi']);
    expect(words('echo "say \\"hi\\"" # not this')).to.deep.equal(['echo', 'say "hi"']);
    expect(words('docker service \\\n  ls')).to.deep.equal(['docker', 'service', 'ls']);
    expect(words('echo a#b')).to.deep.equal(['echo', 'a#b']);
  });

  it('hold what a shell replaces as it is written', () => {
    const [, word] = readTokens('join "--token=$(docker swarm join-token -q "worker")" x').tokens;
    expect(word).to.deep.include({ inner: ['docker swarm join-token -q "worker"'], value: '--token=$()' });
    expect(words('echo `date +%s` ${HOME:-x} $a')).to.deep.equal(['echo', '$()', '${HOME:-x}', '$a']);
  });

  it('are without those of a here-document', () => {
    expect(words('cat > a <<EOF\nservices: x\nEOF\ndocker ps')).to.deep.equal(['cat', 'a', 'EOF', 'docker', 'ps']);
    expect(words("cat <<-'X'\n\ta\n\tX\nls")).to.deep.equal(['cat', 'X', 'ls']);
    expect(words('cat <<A <<B\na\nA\nb\nB\nls')).to.deep.equal(['cat', 'A', 'B', 'ls']);
  });
});

describe('a script', () => {
  it('is complete where a shell would run it', () => {
    const complete = [
      'ls',
      'if a; then b; fi',
      'for x in 1 2; do echo; done',
      'f() { a; }',
      '(a; b)',
      'case a in b) c;; esac',
    ];
    for (const script of [...complete, "echo 'a\nb'", 'cat <<E\na\nE', 'echo \\\\', 'echo fi']) {
      expect(isComplete(script), script).to.equal(true);
    }
    const open = [
      'ls \\',
      'a |',
      'a &&',
      "echo 'a",
      'echo "a',
      'echo $(a',
      'if a; then',
      'while a; do b',
      'cat <<E',
      'cat <<E\na',
    ];
    for (const script of [...open, 'f() {', '(a', 'echo `a', 'case a in b) c;;']) {
      expect(isComplete(script), script).to.equal(false);
    }
  });

  it('sets and uses variables, and writes files', () => {
    const commands = simpleCommands('A=1 B=$C; export D=2; read E; for F in x; do echo "$A" > out.txt 2>&1; done');
    expect(commands.flatMap(({ sets }) => sets)).to.deep.equal(['A', 'B', 'D', 'E', 'F']);
    expect(commands.flatMap(({ uses }) => uses)).to.deep.equal(['C', 'A']);
    expect(commands.flatMap(({ writes }) => writes)).to.deep.equal(['out.txt']);
    expect(simpleCommands('A=1 ls').flatMap(({ sets }) => sets)).to.deep.equal([]);
    expect(simpleCommands("echo '$A'").flatMap(({ uses }) => uses)).to.deep.equal([]);
  });
});
