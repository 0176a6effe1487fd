import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { judge } from '../judge/index.ts';
import { observation } from '../judge/observation.fixture.ts';
import { draw, isOwned } from '../lab/index.ts';
import type { Lab } from '../model.ts';
import { speak } from '../words/index.ts';
import { labVariants, validLabs } from './index.ts';

describe('the kit’s labs', () => {
  let labs: Lab[];
  before(async () => {
    labs = await validLabs([]);
  });

  it('are valid and in order, nine and those that are a bonus', () => {
    const numbers = (of: Lab[]) => of.map(({ number }) => number);
    expect(numbers(labs.filter(({ bonus }) => !bonus))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers(labs.filter(({ bonus }) => bonus))).to.deep.equal([9, 10, 90]);
  });

  it('have front matter that any reader of YAML understands, before numbers are drawn', () => {
    for (const { file } of labs) {
      const [, head = ''] = readFileSync(file, 'utf8').split(/^---$/m);
      expect(parse(head), file).to.include.keys('id', 'title', 'minutes');
    }
  });

  it('are there in Korean, with the same steps', async () => {
    speak('ko');
    const korean = await validLabs([]).finally(() => speak('en'));
    const shape = ({ id, number, steps }: Lab) => ({ id, number, steps: steps.map((step) => step.id) });
    expect(korean.map(shape)).to.deep.equal(labs.map(shape));
    for (const { title, file } of korean) expect(title, file).to.match(/\p{scx=Hang}/u);
  });

  it('end with a challenge that has two hints, checks and a solution', () => {
    for (const { file, steps } of labs.filter(({ mode }) => mode !== 'exam')) {
      const last = steps.at(-1);
      expect(last, file).to.include({ challenge: true });
      expect(last?.hints, file).to.have.length(2);
    }
  });

  it('publish a port for one service only, so that what one lab leaves is in no other’s way', () => {
    const users = new Map<number, Set<string>>();
    for (const { expect: expected } of labs.flatMap(checks)) {
      if (expected.kind !== 'service') continue;
      for (const { published } of expected.ports ?? []) {
        users.set(published, (users.get(published) ?? new Set()).add(expected.service));
      }
    }
    expect(
      [...users].filter(([, services]) => services.size > 1).map(([port, services]) => [port, ...services]),
    ).to.deep.equal([]);
    expect(users.size).to.be.greaterThan(2);
  });

  it('give every student of an exam names and ports that do not collide', async () => {
    const [exam] = await validLabs(['exam']);
    for (let student = 0; student < 3000; student++) {
      const drawn = exam ? draw(exam, `s${student}`) : {};
      const ports = Object.entries(drawn).flatMap(([name, value]) => (/port$|^door-old$/.test(name) ? [value] : []));
      expect(ports).to.have.length(9);
      expect(new Set(ports).size, `s${student}`).to.equal(9);
    }
  });

  it('give every student of an exam tasks of their own, with which it is valid', async () => {
    const examFor = await labVariants(['exam'], { marking: true });
    const exams = Array.from({ length: 60 }, (_, student) => examFor(`s${student}`)).flat();
    expect(new Set(exams.map(({ drawn }) => JSON.stringify(drawn))).size).to.equal(60);
    for (const exam of exams) {
      const services = checks(exam).flatMap(({ expect: one }) => ('service' in one ? one.service : []));
      expect(services.every((name) => isOwned(exam, name))).to.equal(true);
      expect(checks(exam).reduce((sum, { points }) => sum + points, 0)).to.equal(100);
      for (const { blocks, title } of exam.steps) {
        // What is to be gone at its end is not what the task is about.
        const own = blocks.flatMap((one) =>
          one.type === 'check' && one.expect.kind !== 'absent' && 'service' in one.expect ? one.expect.service : [],
        );
        expect(new Set(own).size, title).to.equal(1);
      }
    }
  });

  it('give nobody a point in an exam who has done nothing', async () => {
    const nothing = observation({ services: [], tasks: [], containers: [] });
    for (const { expect: claim, line, file } of (await validLabs(['exam'], { marking: true })).flatMap(checks)) {
      const answers =
        claim.kind === 'http' ? { answers: claim.urls.map((url) => ({ url, body: '', error: 'refused' })) } : {};
      expect(judge(claim, { ...nothing, ...answers }).holds, `${file}:${line}`).to.equal(false);
    }
  });

  it('check only services that they own, and images that they need', () => {
    for (const lab of labs) {
      for (const { expect: expected, line } of checks(lab)) {
        const place = `${lab.file}:${line}`;
        if ('service' in expected) expect(isOwned(lab, expected.service), place).to.equal(true);
        if (expected.kind === 'service' && expected.image) expect(lab.needs.images, place).to.include(expected.image);
      }
    }
  });
});

function checks({ steps }: Lab) {
  return steps.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'check' ? [block] : [])));
}
