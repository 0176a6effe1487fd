import { expect } from 'chai';
import { Problems } from '../../written/index.ts';
import { readChecks } from './read.ts';

/** What is wrong with the text of a check fence that starts on line 1, as `line: message (id)`. */
function mistakes(...lines: string[]): string[] {
  const problems = new Problems('lab.md');
  readChecks(lines.join('\n'), 2, problems);
  return problems.list().map(({ line, message, id }) => `${line}: ${message} (${id})`);
}

describe('mistakes in expectations', () => {
  it('name the nearest key, at the line of the wrong one', () => {
    expect(
      mistakes('- service: simple', '  replica: 2/2', '  update:', '    delay: 10s', '    dely: 1s'),
    ).to.deep.equal([
      '3: unknown key `replica` in service: did you mean `replicas`? (unknown-key)',
      '6: unknown key `dely` in service.update: did you mean `delay`? (unknown-key)',
    ]);
    expect(mistakes('- service: simple', '  health: { colour: red }')).to.deep.equal([
      '3: unknown key `colour` in service.health: expected `cmd`, `interval`, `timeout`, `retries` or `start-period` (unknown-key)',
    ]);
    expect(mistakes('- tasks: simple', '  failed:', '    - { count: 1 }', '    - imge: x')).to.deep.equal([
      '5: unknown key `imge` in tasks.failed[1]: did you mean `image`? (unknown-key)',
    ]);
  });

  it('name the nearest kind', () => {
    expect(mistakes('- mode: global', '  servce: simple')).to.deep.equal([
      '3: unknown kind `servce`: did you mean `service`? (unknown-kind)',
    ]);
    expect(mistakes('- tasks: a', '  running: 1', '- simple')).to.deep.equal([
      '4: an expectation is a mapping, such as `service: simple` (unknown-kind)',
    ]);
  });

  it('tell an `update` of a service from the kind, but want one kind', () => {
    expect(mistakes('- service: simple', '  update: { order: start-first }')).to.deep.equal([]);
    expect(mistakes('- servce: simple', '  update: { order: start-first }')).to.deep.equal([
      '2: unknown kind `servce`: did you mean `service`? (unknown-kind)',
    ]);
    expect(mistakes('- service: simple', '  tasks: simple')).to.deep.equal([
      '2: an expectation has one kind, not `service` or `tasks`: split it (several-kinds)',
    ]);
  });

  it('name a key of a hint that the expectation has not', () => {
    expect(mistakes('- service: simple', '  image: a', '  hint: { image: see it, service: create it }')).to.deep.equal(
      [],
    );
    expect(mistakes('- service: simple', '  image: a', '  hint:', '    imge: see it', '    points: 2')).to.deep.equal([
      '6: service.hint.points: expected text, found `2` (wrong-value)',
    ]);
    expect(mistakes('- service: simple', '  image: a', '  hint:', '    imge: see it')).to.deep.equal([
      '5: hint: this expectation has no `imge`: did you mean `image`? (hint-key)',
    ]);
    expect(mistakes('- service: simple', '  hint: {}')).to.have.length(1);
  });

  it('name the nearest value', () => {
    expect(mistakes('- update: simple', '  state: complete')).to.deep.equal([
      '3: update.state: unknown value `complete`: did you mean `completed`? (wrong-value)',
    ]);
    expect(mistakes('- history: simple', '  slot: evry', '  shows: [{ state: runing }]')).to.deep.equal([
      '3: history.slot: unknown slot `evry`: did you mean `every`? (wrong-value)',
      '4: history.shows[0].state: unknown value `runing`: did you mean `running`? (wrong-value)',
    ]);
  });

  it('say what was expected and what was found', () => {
    const cases: [string, string][] = [
      ['- service: ""', 'service.service: expected some text, found nothing'],
      ['- service:', 'service.service: expected text, found nothing'],
      ['- service: { name: a }', 'service.service: expected text, found `{"name":"a"}`'],
      [
        '- { service: a, replicas: two }',
        'service.replicas: expected replicas such as `2/2`, or `2` for the same, found `two`',
      ],
      ['- { service: a, ports: ["8000"] }', 'service.ports[0]: expected a port such as `"8000:5000"`, found `8000`'],
      ['- { service: a, labels: { v: 1 } }', "service.labels.v: expected text (put numbers in '…'), found `1`"],
      ['- { service: a, points: -1 }', 'service.points: expected at least 0, found `-1`'],
      ['- { service: a, points: 1.5 }', 'service.points: expected a whole number, found `1.5`'],
      [
        '- { service: a, within: 10 }',
        'service.within: expected a duration such as `500ms`, `90s` or `1m30s`, found `10`',
      ],
      ['- { service: a, for: 25h }', 'service.for: nothing is waited for longer than a day: at most `24h`'],
      ['- { http: "http://a/", requests: 1000000000 }', 'http.requests: expected at most 1000, found `1000000000`'],
      ['- { update: a, gap: 10 }', 'update.gap: expected a duration such as `">=10s"`, found `10`'],
      [
        '- { containers: a, running: "=>2" }',
        'containers.running: expected a count such as `2`, `">=2"` or `"<1"`, found `=>2`',
      ],
      [
        '- { tasks: a, running: true }',
        'tasks.running: expected a count, a mapping of `count`, `image`, `nodes`, `made` and `since`, or a list of those, found `true`',
      ],
      [
        '- { tasks: a, failed: [{ count: many }] }',
        'tasks.failed[0].count: expected a count such as `2`, `">=2"` or `"<1"`, found `many`',
      ],
      ['- { tasks: a, failed: [{ image: 1 }] }', 'tasks.failed[0].image: expected text, found `1`'],
      ['- { http: "http://a/", answers: maybe }', 'http.answers: expected `true` or `false`, found `maybe`'],
      ['- { http: "a:80" }', 'http.http: `a:80` is not an http URL'],
      ['- { http: "http://a:{1..999999999}/" }', 'http.http: more than 100 URLs'],
    ];
    for (const [text, message] of cases) expect(mistakes(text)).to.deep.equal([`2: ${message} (wrong-value)`]);
  });

  it('stand at the value, or at the key of a whole list or mapping', () => {
    expect(mistakes('- service: a', '  image:', '    7').join()).to.match(/^4: service\.image/);
    expect(mistakes('- service: a', '  image:', '    - 7').join()).to.match(/^3: service\.image/);
    expect(mistakes('- service: a', '  ports:', '    - "1:1"', '    - 7').join()).to.match(/^5: service\.ports\[1\]/);
  });

  it('stay cheap for a URL made to be expensive', () => {
    expect(mistakes(`- http: http://a/${'{a,a}'.repeat(150)}`)).to.deep.equal([
      '2: http.http: more than 100 URLs (wrong-value)',
    ]);
    expect(mistakes(`- http: http://a/${'{a,b}'.repeat(9000)}`).join()).to.include('at most 1000 characters');
  });

  it('find a key that is missing', () => {
    expect(mistakes('- service: a', '- history: simple', '  count: 2')).to.deep.equal([
      '3: history lacks `slot` (missing-key)',
    ]);
    expect(mistakes('- absent: { containers: true }')).to.deep.equal([
      '2: absent.absent lacks `service` (missing-key)',
    ]);
  });

  it('find what asserts nothing, unless that is a slip in a key', () => {
    const nothing = [
      '- { tasks: a, points: 2 }',
      '- { history: a, slot: any }',
      '- update: a',
      '- nodes: {}',
      '- containers: a',
    ];
    expect(mistakes(...nothing)).to.have.length(5);
    for (const mistake of mistakes(...nothing)) expect(mistake).to.include('asserts nothing');
    expect(mistakes('- service: a', '- absent: { service: a }', '- http: http://a/')).to.deep.equal([]);
    expect(mistakes('- { tasks: a, runing: 2 }')).to.deep.equal([
      '2: unknown key `runing` in tasks: did you mean `running`? (unknown-key)',
    ]);
  });

  it('find a regular expression that does not compile', () => {
    expect(mistakes('- http: http://a/', '  body: /(/').join()).to.match(/^3: http\.body: .*Unterminated group/);
    expect(mistakes('- http: http://a/', '  body: /a/g').join()).to.match(/^3: .*flags/);
  });

  it('find contradictions', () => {
    expect(mistakes('- { http: "http://a/", answers: false, status: 200 }').join()).to.include('`answers: false`');
    expect(mistakes('- { http: "http://a/", answeredBy: 2, answered-by: 2 }').join()).to.include('twice');
  });

  it('find what is no YAML, with advice for what is often not quoted', () => {
    expect(mistakes('- service: a', '  service: b').join()).to.match(/^3: .*unique.*\(yaml-syntax\)$/);
    expect(mistakes('- service: a', '  update:', '\t  delay: 1s').join()).to.match(/^4: Tabs/);
    expect(mistakes('- http: http://a/', '  body: /Hello: /').join()).to.match(/^3: .*\(put a value/);
    expect(mistakes('- update: a', '  gap: >=10s').join()).to.match(/^3: .*\(put a value/);
    expect(mistakes('- update: a', '  gap: "10s').join()).to.match(/^3: Missing closing "/);
    expect(mistakes('- service: [', '').join()).to.match(/^2: Flow sequence/);
    expect(mistakes('service: a').join()).to.match(/^1: .*list.*\(no-checks\)$/);
    expect(mistakes('').join()).to.match(/^1: .*\(no-checks\)$/);
  });

  it('allow aliases that lead somewhere', () => {
    expect(mistakes('- &a { service: a }', '- *a')).to.deep.equal([]);
    expect(mistakes('- service: x', '- *a').join()).to.match(/^3: alias `\*a` has no anchor/);
    expect(mistakes('- service: &a', '    - *a').join()).to.match(/^3: alias `\*a` stands inside/);
    expect(mistakes('- { service: a, update: &u { dely: 1s } }', '- service: b', '  update: *u')).to.deep.equal([
      '2: unknown key `dely` in service.update: did you mean `delay`? (unknown-key)',
    ]);
  });
});
