import { join } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from './package-root.ts';
import { readSources } from './testing/architecture.ts';
import { isProse, literalsOf } from './testing/prose.ts';

/** Words that nobody reads, each with why. */
const exceptions: Record<string, string> = {
  'cli/completion-scripts.ts': 'scripts for shells',
  'cli/examples.ts': 'command lines',
  'cluster/containers/engine-inside.ts': 'a script for a node',
  'cluster/keeper.ts': 'a script for a node',
  'cluster/remote/enter.ts': 'a script for a node',
  'cluster/remote/restart.ts': 'a script for a node',
  'cluster/remote/survey.ts': 'a script for a node',
  'cluster/vagrant/ssh-config.ts': 'command lines',
  'grade/download/people.ts': 'columns and moments as Moodle and Canvas write them',
  'judge/console/made-up-names.ts': 'words of names that docker makes up',
  'lab/docker/commands.ts': "names of docker's commands",
  'lab/shell/commands.ts': 'words of the shell',
  'lab/shell/programs.ts': 'names of programs',
  'observe/http.ts': 'a script for a node',
  'report/page/style.ts': 'a style sheet',
  'report/timeline/style.ts': 'a style sheet',
  'shell/hold.ts': 'a script for a node',
  'run/tutorial/terminal.ts': 'a script for a node',
};

describe('what the program says', () => {
  const prose = new Map<string, string[]>();
  before(() => {
    for (const [file, source] of readSources(join(packageRoot, 'checker'))) {
      if (file.startsWith('words/')) continue;
      const found = literalsOf(source).filter(isProse);
      if (found.length > 0)
        prose.set(
          file,
          found.map(({ line, text }) => `${file}:${line} ${text}`),
        );
    }
  });

  it('stands in the catalogues of its languages, and nowhere else', () => {
    const elsewhere = [...prose].filter(([file]) => !(file in exceptions));
    expect(elsewhere.flatMap(([, found]) => found)).to.deep.equal([]);
  });

  it('has no exception that is not needed any more', () => {
    expect(Object.keys(exceptions).filter((file) => !prose.has(file))).to.deep.equal([]);
  });

  describe('is found', () => {
    const said = (source: string) =>
      literalsOf(source)
        .filter(isProse)
        .map(({ line, text }) => `${line} ${text}`);

    it('in strings and templates, on its line, with what a template puts in', () => {
      expect(said(`const a = 1;\nthrow new Error('there is no such node');`)).to.deep.equal([
        '2 there is no such node',
      ]);
      expect(said(`say("it's all gone now");`)).to.deep.equal(["1 it's all gone now"]);
      expect(said('say(`cluster ${name} is up`);')).to.deep.equal(['1 cluster ${…} is up']);
      expect(said('say(`${count} nodes, ${left} left`);')).to.deep.equal(['1 ${…} nodes, ${…} left']);
      expect(said("say('없습니다');")).to.deep.equal(['1 없습니다']);
    });

    it('in templates within templates, and behind them', () => {
      const nested = 'a(`${b ? `none of these are` : { c: "all of them stay" }.c} x`, "and so do we");';
      expect(said(nested)).to.deep.equal(['1 none of these are', '1 all of them stay', '1 and so do we']);
    });

    it('behind comments and regular expressions that look like the start of a string', () => {
      expect(said(`// it's "open\nf('one two three');`)).to.deep.equal(['2 one two three']);
      expect(said("/* `open ' */ f('one two three');")).to.deep.equal(['1 one two three']);
      expect(said(`x = text.replace(/['"\`/]/g, 'one two three');`)).to.deep.equal(['1 one two three']);
      expect(said(`return /[/'"]/.test('one two three');`)).to.deep.equal(['1 one two three']);
      expect(said(`x = (a + b) / 2 + c / d; f('one two three');`)).to.deep.equal(['1 one two three']);
      expect(said("x = `${a / 2}'`; f('one two three');")).to.deep.equal(['1 one two three']);
      expect(said("f('it\\'s', 'one two three');")).to.deep.equal(['1 one two three']);
    });

    it('not in comments, names, options, commands and formats', () => {
      for (const source of [
        "// one two three\n/* 'one two three' */",
        "import { a } from './one/two-three.ts';",
        "run(['docker', 'exec', '--interactive', 'bash', '-c']);",
        "next = 'docker node ls now'; other = `swarmlab reset ${lab} ${on} now`;",
        "x = /one two three/; y = 'utf8'; z = '%s: %d items';",
        'x = `${a}:${b} ${c} ${d}, line ${e}`;',
      ])
        expect(said(source), source).to.deep.equal([]);
    });
  });
});
