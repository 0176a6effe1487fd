import { expect } from 'chai';
import { ended, observation, second, task } from '../../judge/observation.fixture.ts';
import { deltaOf, nothing } from './delta.ts';
import { Film } from './film.ts';
import { sceneOf } from './project.ts';
import { delta, type Scene } from './scene.ts';

/** Scenes of a swarm in which something changes every second: tasks come, change and go. */
function scenes(length: number): Scene[] {
  let before = nothing;
  return Array.from({ length }, (_, n) => {
    const tasks = [
      task(1, { id: `a-${Math.floor(n / 3)}`, state: (['preparing', 'starting', 'running'] as const)[n % 3] ?? 'new' }),
      task(2, { id: 'b', on: 1 + (n % 2) }),
      ended(2, { id: `c-${n}`, state: 'failed', exit: n, since: second(n) }),
    ];
    before = sceneOf(observation({ at: second(n), tasks }), before);
    return before;
  });
}

const same = (one: Scene, other: Scene) => {
  const sorted = ({ at: _, nodes, services, tasks, ...rest }: Scene) => ({
    ...rest,
    ...Object.fromEntries(
      Object.entries({ nodes, services, tasks }).map(([name, list]) => [
        name,
        [...list].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ]),
    ),
  });
  expect(JSON.stringify(sorted(one))).to.equal(JSON.stringify(sorted(other)));
};

describe('a film', () => {
  it('has every moment that was seen, and each delta is what the schema allows', () => {
    const all = scenes(100);
    const film = new Film();
    for (const scene of all) {
      const told = film.take(scene);
      if (told) expect(delta.safeParse(told).error).to.equal(undefined);
      same(film.last, scene);
    }
    for (const [n, scene] of all.entries()) same(film.at(second(n) + (n % 2) * 900), scene);
    same(film.at(0), all[0] as Scene);
    same(film.at(second(9999)), all.at(-1) as Scene);
  });

  it('is silent where nothing changed', () => {
    const [scene] = scenes(1) as [Scene];
    const film = new Film();
    expect(film.take(scene)).not.to.equal(undefined);
    expect(film.take({ ...scene, at: scene.at + 1000 })).to.equal(undefined);
  });

  it('tells no more than what changed', () => {
    const [one, two] = scenes(2) as [Scene, Scene];
    const told = deltaOf(one, two);
    expect(told?.nodes).to.deep.equal([]);
    expect(told?.services).to.deep.equal([]);
    expect(told?.tasks.map(({ id }) => id).sort()).to.deep.equal(['a-0', 'b', 'c-1']);
  });

  it('is the same for a page that comes later, from what it is sent', () => {
    const all = scenes(120);
    const film = new Film();
    for (const scene of all.slice(0, 90)) film.take(scene);
    const page = new Film(JSON.parse(JSON.stringify(film.reel())));
    for (const scene of all.slice(90)) {
      const told = film.take(scene);
      if (told) page.add(JSON.parse(JSON.stringify(told)));
    }
    for (const [n, scene] of all.entries()) same(page.at(second(n)), scene);
  });

  it('forgets the oldest where it grows too large, and nothing of the rest', () => {
    const all = scenes(300);
    const film = new Film(undefined, 800);
    for (const scene of all) film.take(scene);
    expect(film.deltas.length).to.be.within(50, 200);
    const kept = (film.from - second(0)) / 1000;
    for (const n of [299, 280, kept, kept + 1]) same(film.at(second(n)), all[n] as Scene);
    same(film.at(second(0)), film.reel().base);
  });
});
