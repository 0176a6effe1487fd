import { expect } from 'chai';
import type { Lab } from '../model.ts';
import { draw, formatProblem, parseLab } from './index.ts';

const text = (parameters: string, ...body: string[]) =>
  [
    '---',
    'id: exam',
    'title: Deploy {{service}}',
    'minutes: 5',
    parameters,
    "owns: { services: ['{{service}}'] }",
    '---',
    '',
    '## Create it',
    '',
    ...body,
  ].join('\n');

const declared = 'parameters: { replicas: [3, 4, 5], port: [8004-8010], service: [shop, blog, wiki] }';
const check = [
  '```yaml check',
  '- service: {{service}}',
  '  replicas: {{replicas}}',
  '  ports: ["{{port}}:5000"]',
  '```',
];

const problems = (parameters: string, ...body: string[]) =>
  parseLab(text(parameters, ...body), 'lab.md', 'ada').problems.map(formatProblem);

function parsed(student?: string, parameters = declared): Lab {
  const { lab, problems } = parseLab(text(parameters, ...check), 'labs/90-exam/lab.md', student);
  expect(problems).to.deep.equal([]);
  return lab ?? expect.fail('no lab');
}

describe('the parameters of a lab', () => {
  it('are drawn from the student, and stand wherever the lab names them', () => {
    const { title, owns, drawn, steps } = parsed('ada');
    const { service = '', replicas = '', port = '' } = drawn ?? {};
    expect(['shop', 'blog', 'wiki']).to.include(service);
    expect(title).to.equal(`Deploy ${service}`);
    expect(owns).to.deep.equal({ services: [service] });
    expect(steps[0]?.blocks[0]).to.deep.include({
      line: 12,
      expect: {
        kind: 'service',
        service,
        replicas: { running: Number(replicas), desired: Number(replicas) },
        ports: [{ published: Number(port), target: 5000, protocol: 'tcp', mode: 'ingress' }],
      },
    });
  });

  it('are the same wherever they are drawn', () => {
    // Sheets that were printed and submissions that were handed in rely on these.
    expect(parsed('ada').drawn).to.deep.equal(parsed(' ADA\t').drawn);
    expect(draw({ id: 'exam', parameters: { n: ['1', '2', '3', '4', '5', '6', '7'] } }, 'ada')).to.deep.equal({
      n: '2',
    });
    expect(parsed().drawn).to.deep.equal(parsed('example').drawn);
  });

  it('differ between neighbours, and take every value', () => {
    const all = Array.from({ length: 300 }, (_, index) => draw(parsed(), `s${index}`));
    const counts = (name: string) => new Set(all.map((drawn) => drawn[name]));
    expect(counts('replicas')).to.have.all.keys('3', '4', '5');
    expect(counts('port')).to.have.property('size', 7);
    expect(new Set(all.map((drawn) => JSON.stringify(drawn)))).to.have.property('size', 63);
  });

  it('may be ranges among other values, and one below the other', () => {
    const { parameters } = parsed(
      'ada',
      'parameters:\n  replicas: [1, 3-5]\n  # Free ones.\n  port: [8000]\n  service:\n  - a',
    );
    expect(parameters).to.deep.equal({ replicas: ['1', '3', '4', '5'], port: ['8000'], service: ['a'] });
  });

  it('leave the formats of docker alone, and all of a lab without parameters', () => {
    const format = "`docker service ls --format '{{.Name}}{{if .ID}}{{else}}{{end}}'`";
    expect(problems(declared, format)).to.deep.equal([]);
    const plain = text('bonus: true', '{{anything}}').replace('{{service}}', 'x').replace('{{service}}', 'x');
    expect(parseLab(plain, 'lab.md').problems).to.deep.equal([]);
    expect(parseLab(plain, 'lab.md').lab).to.not.have.any.keys('drawn', 'parameters');
  });

  it('must be declared where they are named', () => {
    expect(problems(declared, 'On port {{prot}}.', '', '{{constructor}}')).to.deep.equal([
      'lab.md:11: error: unknown parameter `prot`: expected `replicas`, `port` or `service` (unknown-parameter)',
      'lab.md:13: error: unknown parameter `constructor`: expected `replicas`, `port` or `service` (unknown-parameter)',
    ]);
  });

  it('do not stand in headings, which name steps', () => {
    expect(problems(declared, '## Scale {{service}}')).to.deep.equal([
      'lab.md:11: error: parameter `service` cannot stand in the heading of a step: steps are called the same for all students (parameter-in-heading)',
    ]);
  });

  it('have names and values that need no quotes', () => {
    const wrong = (parameters: string) =>
      problems(`parameters: ${parameters}`).filter((one) => one.includes('parameters'));
    expect(wrong('{ Port: [1], service: [x] }')[0]).to.match(/^lab\.md:5: error: .*expected a name such as `replicas`/);
    expect(wrong('{ end: [1], service: [x] }')[0]).to.match(/^lab\.md:5: .*expected a name/);
    for (const value of [
      "'a b'",
      "'$(reboot)'",
      "'a;b'",
      "'-f'",
      "''",
      "'`x`'",
      "'8004-8003'",
      "'1-2000'",
      '-1',
      '1.5',
    ]) {
      expect(wrong(`{ port: [${value}], service: [x] }`), value).to.have.length(1);
    }
    expect(wrong('{ port: [], service: [x] }')).to.have.length(1);
    expect(wrong('[port]')).to.have.length(1);
  });

  it('take time that grows with the text alone', () => {
    const started = performance.now();
    parseLab(text(declared, `{{${'a'.repeat(200_000)}`, '{{a'.repeat(100_000), '{'.repeat(100_000)), 'lab.md', 'ada');
    expect(performance.now() - started).to.be.below(3000);
  });
});
