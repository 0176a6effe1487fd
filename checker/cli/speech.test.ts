import { expect } from 'chai';
import { Command, Option } from 'commander';
import widthOf from 'fast-string-width';
import { type Language, speak } from '../words/index.ts';
import { withOurWords } from './speech.ts';

describe('commander', () => {
  afterEach(() => speak('en'));

  /** What a program like ours says to these words. */
  function said(language: Language, ...words: string[]): string {
    speak(language);
    let text = '';
    const keep = (more: string) => {
      text += more;
    };
    const program = withOurWords(new Command('swarmlab'), 60)
      .exitOverride()
      .configureOutput({ writeOut: keep, writeErr: keep });
    program.addOption(new Option('--lang <language>', 'a language, which is told in many words').choices(['en', 'ko']));
    program
      .command('run [lab]')
      .option('--json <file>')
      .option('--jsonl')
      .action(() => {});
    program
      .command('up')
      .addOption(new Option('--engine <version>').conflicts('nodeImage'))
      .option('--node-image <image>')
      .action(() => {});
    program.command('new <lab>').action(() => {});
    program
      .command('list')
      .addOption(new Option('--of <what>', '무엇을').default('all').env('OF'))
      .action(() => {});
    try {
      program.parse(words, { from: 'user' });
    } catch {
      // it has said why
    }
    return text;
  }

  const refusals: [string[], string, string][] = [
    [['rnu'], "error: unknown command 'rnu'\n(Did you mean run?)", "오류: 'rnu'(이)라는 명령은 없습니다\n(혹시 run?)"],
    [['zzzzz'], "error: unknown command 'zzzzz'", "오류: 'zzzzz'(이)라는 명령은 없습니다"],
    [['run', '--zzzzz'], "error: unknown option '--zzzzz'", "오류: '--zzzzz'(이)라는 옵션은 없습니다"],
    [
      ['run', '--jsonx'],
      "error: unknown option '--jsonx'\n(Did you mean one of --json, --jsonl?)",
      "오류: '--jsonx'(이)라는 옵션은 없습니다\n(혹시 이 중 하나? --json, --jsonl)",
    ],
    [['run', '--json'], "error: option '--json <file>' argument missing", "오류: 옵션 '--json <file>'에 값이 없습니다"],
    [['new'], "error: missing required argument 'lab'", "오류: 인자 'lab'이(가) 필요합니다"],
    [
      ['list', '--lang', 'fr'],
      "error: option '--lang <language>' argument 'fr' is invalid. Allowed choices are en, ko.",
      "오류: 옵션 '--lang <language>'에 'fr'은(는) 쓸 수 없습니다. 가능한 값: en, ko",
    ],
    [
      ['up', '--engine', '1', '--node-image', 'x'],
      "error: option '--engine <version>' cannot be used with option '--node-image <image>'",
      "오류: 옵션 '--engine <version>'은(는) 옵션 '--node-image <image>'와(과) 함께 쓸 수 없습니다",
    ],
    [
      ['run', 'a', 'b'],
      "error: too many arguments for 'run'. Expected 1 argument but got 2.",
      "오류: 'run'에는 인자를 1개까지 줄 수 있는데 2개를 받았습니다.",
    ],
    [
      ['list', 'a'],
      "error: too many arguments for 'list'. Expected 0 arguments but got 1.",
      "오류: 'list'에는 인자를 줄 수 없는데 1개를 받았습니다.",
    ],
  ];
  for (const [words, english, korean] of refusals) {
    it(`refuses \`${words.join(' ')}\` in the language of the program`, () => {
      expect(said('en', ...words)).to.equal(`${english}\n(swarmlab --help shows all commands)\n`);
      expect(said('ko', ...words)).to.equal(`${korean}\n(swarmlab --help로 모든 명령을 볼 수 있습니다)\n`);
    });
  }

  it('helps in English as it always does', () => {
    expect(said('en', 'list', '--help')).to.equal(
      [
        'Usage: swarmlab list [options]',
        '',
        'Options:',
        '  --of <what>        무엇을 (default: "all", env: OF)',
        '  -h, --help         display help for command',
        '',
        'Global Options:',
        '  --lang <language>  a language, which is told in many words',
        '                     (choices: "en", "ko")',
        '',
      ].join('\n'),
    );
  });

  it('helps in Korean', () => {
    const all = said('ko', '--help') + said('ko', 'list', '--help');
    for (const title of [
      '사용법:',
      '옵션:',
      '공통 옵션:',
      '명령:',
      '기본값: "all", 환경 변수: OF',
      '가능한 값: "en", "ko"',
    ])
      expect(all).to.include(title);
    expect(all).not.to.match(/Usage|Options|Commands|display help|default:|choices:/);
    for (const line of all.split('\n')) expect(widthOf(line), line).to.be.at.most(60);
  });
});
