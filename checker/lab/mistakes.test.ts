import { expect } from 'chai';
import { formatProblem, parseLab } from './index.ts';

const head = ['---', 'id: x', 'title: X', 'minutes: 5', '---'];

/** What is wrong with a lab that has this below its front matter, whose first line is line 6. */
function mistakes(...lines: string[]): string[] {
  return mistakesIn([...head, ...lines]);
}

function mistakesIn(lines: string[]): string[] {
  const { lab, problems } = parseLab(lines.join('\n'), 'lab.md');
  expect(lab === undefined).to.equal(problems.length > 0);
  return problems.map(({ line, message, id }) => `${line}: ${message} (${id})`);
}

function ids(found: string[]): string[] {
  return found.map((problem) => problem.replace(/^(\d+): .*\((.*)\)$/s, '$1 $2'));
}

const fenced = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```'];

describe('mistakes in a lab', () => {
  it('are formatted so that an editor finds the place', () => {
    const [problem] = parseLab('', 'labs/x/lab.md').problems;
    expect(problem && formatProblem(problem)).to.match(/^labs\/x\/lab\.md:1: error: .* \(nothing-to-run\)$/);
  });

  it('are all told at once, in the order of the file', () => {
    const found = mistakes(
      '## A',
      ...fenced('sh nod=a', 'ls'),
      '## A',
      ...fenced('yaml check', '- service: a', '  mod: b'),
    );
    expect(found).to.deep.equal([
      '7: unknown option `nod` in sh: did you mean `node`? (unknown-option)',
      '10: step `a` is already on line 6 (repeated-step)',
      '13: unknown key `mod` in service: did you mean `mode`? (unknown-key)',
    ]);
  });

  it('in the front matter', () => {
    expect(ids(mistakesIn(['## A']))).to.deep.equal(['1 nothing-to-run']);
    expect(ids(mistakesIn(['---', 'id: x', '## A']))).to.deep.equal(['1 front-matter-unclosed']);
    const wrong = ['---', 'id: A b', 'minutes: 5', 'needs:', '  swarm: redy', '  imags: []', '---', '## A'];
    expect(mistakesIn(wrong)).to.deep.equal([
      '2: front-matter.id: expected lower-case words joined by hyphens, found `A b` (wrong-value)',
      '2: front-matter lacks `title` (missing-key)',
      '5: front-matter.needs.swarm: unknown value `redy`: did you mean `ready`? (wrong-value)',
      '6: unknown key `imags` in front-matter.needs: did you mean `images`? (unknown-key)',
    ]);
  });

  it('in the size of its swarm', () => {
    const sized = (needs: string) =>
      mistakesIn(['---', 'id: x', 'title: X', 'minutes: 5', `needs: ${needs}`, '---', '## A']);
    expect(sized('{ nodes: 5, managers: 3 }')).to.deep.equal(
      mistakesIn(['---', 'id: x', 'title: X', 'minutes: 5', '---', '## A']),
    );
    expect(sized('{ nodes: 2, managers: 3 }')).to.deep.equal([
      '5: front-matter.needs: a manager is a node, so there cannot be more `managers` than `nodes` (wrong-value)',
    ]);
    expect(sized('{ nodes: 10 }')).to.deep.equal([
      '5: front-matter.needs.nodes: expected at most 9, found `10` (wrong-value)',
    ]);
  });

  it('in steps', () => {
    expect(ids(mistakes('Only prose.'))).to.deep.equal(['1 no-steps']);
    expect(ids(mistakes('## ?'))).to.deep.equal(['6 step-without-name']);
    expect(ids(mistakes(...fenced('sh', 'ls'), '## A'))).to.deep.equal(['6 before-first-step']);
    expect(mistakes(...fenced('js', '1'), '## A')).to.deep.equal([]);
    expect(mistakes('## A', '> ## A', '', '- ## A')).to.deep.equal([]);
  });

  it('in the first line of a fence, which must not turn it into prose', () => {
    const meant: Record<string, string> = {
      'yaml chek': 'yaml check',
      'yml check': 'yaml check',
      'yaml Check': 'yaml check',
      'yam check': 'yaml check',
      consle: 'console',
      Console: 'console',
      SH: 'sh',
      'bash node=docker-node2': 'sh node=docker-node2',
    };
    for (const [info, name] of Object.entries(meant)) {
      const expected = `7: unknown fence \`${info}\`: did you mean \`${name}\`? (unknown-fence)`;
      expect(mistakes('## A', ...fenced(info, 'ls'))).to.deep.equal([expected]);
    }
    for (const prose of ['', 'yaml', 'yaml title=x', 'bash', 'text', 'json', 'css', 'js check']) {
      expect(mistakes('## A', ...fenced(prose, 'ls'))).to.deep.equal([]);
    }
  });

  it('in the options of a fence', () => {
    const cases: [string, string][] = [
      ['sh node=', "sh.node: expected a node's name, found nothing (wrong-value)"],
      ['sh nod', 'unknown option `nod` in sh: did you mean `node`? (unknown-option)'],
      ['sh node', 'sh.node: expected text, found nothing (wrong-value)'],
      ['sh timeout=90', 'sh.timeout: expected a duration such as `500ms`, `90s` or `1m30s`, found `90` (wrong-value)'],
      ['sh timeout=0s', 'sh.timeout: a command needs more time than none (wrong-value)'],
      ['sh timeout=99999h', 'sh.timeout: nothing is waited for longer than a day: at most `24h` (wrong-value)'],
      ['sh exit=256', 'sh.exit: expected an exit code from 0 to 255, found `256` (wrong-value)'],
      ['sh capture=1a', "sh.capture: expected a variable's name such as `TOKEN`, found `1a` (wrong-value)"],
      ['sh exit=1 exit=1', 'option `exit` is given twice (repeated-option)'],
    ];
    for (const [info, message] of cases) {
      expect(mistakes('## A', ...fenced(info, 'ls'))).to.deep.equal([`7: ${message}`]);
    }
    expect(ids(mistakes('## A', ...fenced('console exit=1', '$ ls')))).to.deep.equal(['7 unknown-option']);
    expect(ids(mistakes('## A', ...fenced('yaml check now', '- service: a')))).to.deep.equal(['7 unknown-option']);
  });

  it('in what a fence holds', () => {
    expect(ids(mistakes('## A', ...fenced('sh')))).to.deep.equal(['7 fence-empty']);
    expect(ids(mistakes('## A', ...fenced('console')))).to.deep.equal(['7 fence-empty']);
    expect(ids(mistakes('## A', ...fenced('console', '', 'ls', '$ ls')))).to.deep.equal(['9 console-prompt']);
    expect(ids(mistakes('## A', ...fenced('console', '$ ls', '$')))).to.deep.equal(['9 console-prompt']);
    expect(ids(mistakes('## A', ...fenced('console', '$ ls', '$ ls \\')))).to.deep.equal(['9 console-unfinished']);
    expect(ids(mistakes('## A', '```js', 'text'))).to.deep.equal(['7 fence-unclosed']);
    expect(ids(mistakes('## A', '```js', 'text', '```text'))).to.deep.equal(['7 fence-unclosed']);
    expect(ids(mistakes('## A', '```'))).to.deep.equal(['7 fence-unclosed']);
  });

  it('in YAML inside a list and a quote, at the line of the file', () => {
    const nested = ['- a', '', '  > ```yaml check', '  > - service: a', '  >   mod: b', '  > ```'];
    expect(ids(mistakes('## A', ...nested))).to.deep.equal(['11 unknown-key']);
  });

  it('that hide a fence or a step from Markdown', () => {
    expect(ids(mistakes('## A', '<details><summary>Why</summary>', '</details>', '## B'))).to.deep.equal([
      '9 heading-hidden',
    ]);
    const below = ['<details><summary>Solution</summary>', ...fenced('sh', 'ls'), '</details>'];
    expect(ids(mistakes('## A', ...below))).to.deep.equal(['8 fence-hidden']);
    expect(ids(mistakes('## A', '', '    ```sh', '    ls', '    ```'))).to.deep.equal(['8 fence-hidden']);
    expect(mistakes('## A', '<!--', ...fenced('sh', 'ls'), '-->')).to.deep.equal([]);
    expect(mistakes('## A', '````md', ...fenced('sh', 'ls'), '````')).to.deep.equal([]);
  });

  it('in details', () => {
    const open = '<details><summary>Hint</summary>';
    const acrossSteps = mistakes('## A', open, '', 'x', '', '## B', '</details>');
    expect(ids(acrossSteps)).to.deep.equal(['7 details-unclosed', '12 details-unopened']);
    expect(ids(mistakes('## A', open, '', 'x'))).to.deep.equal(['7 details-unclosed']);
    expect(mistakes('## A', open, '', 'x</details>')).to.deep.equal([]);
    expect(ids(mistakes('## A', open, '', '</details>'))).to.deep.equal(['7 hint-empty']);
    expect(ids(mistakes(open, '', 'x', '', '</details>', '', '## A'))).to.deep.equal(['6 before-first-step']);
    expect(ids(mistakes('## A', open, '', ...fenced('sh', 'ls'), '', '</details>'))).to.deep.equal(['9 fence-in-hint']);
    expect(mistakes('## A', open, '', ...fenced('text', 'ls'), '', '</details>')).to.deep.equal([]);
    expect(ids(mistakes('## A', '<details>', '', 'x', '', '</details>'))).to.deep.equal(['7 details-unnamed']);
    expect(ids(mistakes('## A', '<summary>Hint</summary>'))).to.deep.equal(['7 summary-outside']);
    expect(mistakes('## A', '<details>', '', '<summary>Lint</summary>', '', '</details>')).to.deep.equal([]);
    expect(mistakes('## A', '<details><summary>Soluton</summary>', '', '</details>')).to.deep.equal([
      '7: unknown summary `Soluton`: did you mean `solution`? (unknown-summary)',
    ]);
    expect(mistakes('## A', 'Write `<details>` or <!-- <details> --> here.')).to.deep.equal([]);
  });
});
