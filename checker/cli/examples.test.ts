import { expect } from 'chai';
import { Command } from 'commander';
import widthOf from 'fast-string-width';
import { languages, speak } from '../words/index.ts';
import { examplesOf, withExamples } from './examples.ts';

describe('the examples of a command', () => {
  afterEach(() => speak('en'));

  function help(name: string, width: number): string {
    let text = '';
    const writeOut = (more: string) => {
      text += more;
    };
    const program = new Command('swarmlab');
    const command = program.command(name).configureOutput({ writeOut });
    withExamples(program, width);
    command.outputHelp();
    return text;
  }

  it('stand below its help, with what each does', () => {
    expect(help('new', 80)).to.match(/\nExamples:\n {2}swarmlab new my-lab {2}writes labs\/NN-my-lab.*\n$/);
    expect(help('shell', 100)).to.include('\n  swarmlab shell docker-node2       a shell on another node\n');
  });

  it('have what they do below them where it is narrow', () => {
    expect(help('shell', 60)).to.include('\n  swarmlab shell docker-node2\n      a shell on another node\n');
  });

  it('have words in every language', () => {
    for (const language of languages) {
      speak(language);
      for (const { line, meaning } of examplesOf('reset')) expect(widthOf(meaning), line).to.be.above(0);
    }
  });

  it('are none where there is nothing to show', () => {
    expect(help('complete', 80)).not.to.include('Examples');
  });
});
