import { expect } from 'chai';
import widthOf from 'fast-string-width';
import type { ClusterStatus } from '../cluster/index.ts';
import { BrokenError } from '../errors.ts';
import { lab } from '../run/lab.fixture.ts';
import { languages, speak } from '../words/index.ts';
import type { LabStanding } from './next-lab.ts';
import { type Scene, welcomeText } from './welcome.ts';

describe('`swarmlab` alone', () => {
  afterEach(() => speak('en'));

  const up: ClusterStatus = {
    name: 'default',
    driver: 'containers',
    state: 'up',
    nodes: [],
    swarm: 'ready',
    ports: {},
  };
  const labs = (...passed: number[]): LabStanding[] =>
    passed.map((one, index) => ({ lab: lab(`lab-${index}`, []), judged: 3, passed: one, done: one === 3 }));
  const text = (scene: Scene, width = 200) => welcomeText(scene, { colour: false, width }).split('\n');

  it('says what it is, what state the machine is in, and what to do next', () => {
    expect(text({ cluster: up, labs: labs(3, 1, 0), next: 'swarmlab learn' })).to.deep.equal([
      'swarmlab teaches Docker Swarm services: labs to work through on a real three-node swarm of your own, and a checker that says whether what you did is right.',
      '',
      '  engine    a Docker Engine answers on this machine',
      '  cluster   default is up',
      '  progress  1 of 3 labs done, 4 steps passed',
      '',
      'next: swarmlab learn',
      '(swarmlab --help shows all commands)',
      '',
    ]);
  });

  it('says why nothing is known of a cluster, and nothing of progress where there is none', () => {
    const cluster = new BrokenError('no Docker Engine answers on this machine', { next: 'swarmlab up' });
    expect(text({ cluster, labs: labs(0, 0), next: 'swarmlab up' }).slice(2, 5)).to.deep.equal([
      '  engine  no Docker Engine answers on this machine',
      '',
      'next: swarmlab up',
    ]);
  });

  it('stays within the window in every language', () => {
    for (const language of languages) {
      speak(language);
      const lines = text({ cluster: up, labs: labs(1), next: 'swarmlab learn lab-0' }, 60);
      for (const line of lines) expect(widthOf(line), line).to.be.at.most(60);
    }
  });
});
