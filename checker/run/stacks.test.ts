import { expect } from 'chai';
import type { Engine } from '../engine/index.ts';
import { isOwned } from '../lab/index.ts';
import { failure, lab } from './lab.fixture.ts';
import { noteNewParts, ownedParts, partsOf, removeParts } from './stacks.ts';

/** A manager with two secrets and a network of stack `site`, the network just let go of at the second try. */
function manager(labels: Record<string, string>): {
  engine: Engine;
  removed: string[];
  labels(): Record<string, string>;
} {
  const removed: string[] = [];
  let kept = labels;
  let held = 1;
  const ofSite =
    <T>(things: T[]) =>
    async ({ filters }: { filters: { label: string[] } }) =>
      filters.label[0] === 'com.docker.stack.namespace=site' ? things : [];
  const CreatedAt = '2026-01-02T03:04:05Z';
  const thing = (id: string) => ({
    remove: async () => {
      if (id === 'n1' && held-- > 0) throw Object.assign(new Error('in use by task t'), { statusCode: 400 });
      removed.push(id);
    },
  });
  const calls = {
    listNetworks: ofSite([{ Id: 'n1', Name: 'site_default', Created: CreatedAt }]),
    listSecrets: ofSite([{ ID: 's1', Spec: { Name: 'site_token' }, CreatedAt }]),
    listConfigs: ofSite([]),
    getNetwork: thing,
    getSecret: thing,
    getConfig: thing,
    swarmInspect: async () => ({ Version: { Index: 1 }, Spec: { Labels: kept } }),
    swarmUpdate: async ({ _body }: { _body: { Labels: Record<string, string> } }) => {
      kept = _body.Labels;
    },
  };
  return { engine: { name: 'm', calls } as unknown as Engine, removed, labels: () => kept };
}

const deploying = lab('stacks', [], { owns: { services: [], stacks: ['site'] } });
const created = { 'swarmlab.created-part.n1': 'stacks', 'swarmlab.created-part.s1': 'stacks' };

describe('what a stack has beside services', () => {
  it('is noted where it is new, and notes of what is gone are dropped', async () => {
    const { engine, labels } = manager({ 'swarmlab.created-part.gone': 'stacks', 'swarmlab.created-part.x': 'other' });
    const before = (await partsOf(engine, deploying)).filter(({ id }) => id === 's1');
    await noteNewParts(engine, deploying, before);
    expect(labels()).to.deep.equal({ 'swarmlab.created-part.n1': 'stacks', 'swarmlab.created-part.x': 'other' });
  });

  it('is removed with the lab that created it, once its last task lets it go', async () => {
    const { engine, removed } = manager(created);
    const owned = await ownedParts(engine, 'default', deploying);
    expect(owned.map(({ kind, name }) => `${kind} ${name}`)).to.deep.equal([
      'network site_default',
      'secret site_token',
    ]);
    await removeParts(engine, owned);
    expect(removed.sort()).to.deep.equal(['n1', 's1']);
  });

  it('is the person`s where no lab created it, and where they do the lab by hand since then the lab`s', async () => {
    const { engine } = manager({ 'swarmlab.created-part.n1': 'stacks' });
    expect((await failure(ownedParts(engine, 'default', deploying))).message).to.equal(
      'secret site_token was not created by a lab, so it is left as it is; but lab stacks uses that name',
    );
    const byHand = manager({ 'swarmlab.lab': 'stacks', 'swarmlab.by-hand-since': String(Date.UTC(2026, 0, 1)) });
    expect(await ownedParts(byHand.engine, 'default', deploying)).to.have.length(2);
  });

  it('is not asked for by labs that deploy none, and its services are known by their names', async () => {
    expect(await partsOf({} as Engine, lab('simple', []))).to.deep.equal([]);
    expect(isOwned(deploying, 'site_web')).to.equal(true);
    expect(isOwned(deploying, 'sites_web')).to.equal(false);
    expect(isOwned(deploying, 'site')).to.equal(false);
  });
});
