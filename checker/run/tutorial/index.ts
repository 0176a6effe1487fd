/** Running Markdown that was not written for us: as far as its commands can be run, and blaming none for what was not. */
import type { Cluster, ClusterNode } from '../../cluster/index.ts';
import { placementOf } from '../../judge/index.ts';
import { type Effects, filesNeeded, isLook, readEffects } from '../../lab/index.ts';
import type { Check, Command, Lab, Obstacle } from '../../model.ts';
import type { Recorder } from '../../observe/index.ts';
import { run } from '../../shell/index.ts';
import { say } from '../../words/index.ts';
import type { CommandReport } from '../run-command.ts';
import { Belongings } from './belongings.ts';
import { excuseOf } from './excuse.ts';
import { Guard, type MayDestroy, nobodyAllows } from './guard.ts';
import { imageFinder } from './images.ts';
import { Ledger } from './ledger.ts';
import { nodeOf } from './nodes.ts';
import { excuseOfPlacement } from './placement.ts';
import { ofPerson, type Patience, settle } from './settle.ts';
import { openTerminal } from './terminal.ts';

/** Runs a command as it is, on the node it names, and judges it; `again` where that was done before. */
export type Perform = (command: Command, again: boolean) => Promise<CommandReport>;

export interface TutorialOptions {
  patience?: Patience;
  /** What this page made, and those before it of the same tutorial. */
  own?: Belongings;
  /** Asked before what others have is touched. */
  mayDestroy?: MayDestroy | undefined;
}

/** The course of one tutorial. */
export class Tutorial {
  readonly #lab: Lab;
  readonly #cluster: Cluster;
  readonly #recorder: Recorder;
  readonly #ledger = new Ledger();
  readonly #terminal = openTerminal();
  readonly #hasImage: (image: string) => Promise<boolean>;
  readonly #patience: Patience;
  readonly #guard: Guard;
  /** The machines that its prompts name. */
  readonly #hosts: string[];

  constructor(lab: Lab, cluster: Cluster, recorder: Recorder, options: TutorialOptions = {}) {
    const { patience = ofPerson, own = new Belongings(), mayDestroy = nobodyAllows } = options;
    this.#lab = lab;
    this.#cluster = cluster;
    this.#recorder = recorder;
    this.#hasImage = imageFinder(cluster);
    this.#patience = patience;
    // A swarm that a tutorial begins without is of its own making.
    own.swarm ||= lab.needs.swarm === 'none';
    this.#guard = new Guard(cluster, own, this.#terminal.wrap, mayDestroy);
    const blocks = lab.steps.flatMap((step) => step.blocks);
    this.#hosts = blocks.flatMap((block) => (block.type === 'command' ? (block.node ?? []) : []));
  }

  /** The script that does what a command's does, in the terminal where those before it were typed. */
  get wrap(): (script: string) => string {
    return this.#terminal.wrap;
  }

  /** Why a check cannot hold: what it is about was not made, or not changed. */
  blameFor({ expect }: Check): string | undefined {
    const service = 'service' in expect ? expect.service : undefined;
    const blame = service === undefined ? undefined : this.#ledger.blameForThing({ kind: 'service', name: service });
    return blame && say.tutorial.obstacle(blame);
  }

  /** Runs a command where it can be run. One that is not run, or fails for want of something, is skipped. */
  async run(command: Command, perform: Perform): Promise<CommandReport> {
    const effects = readEffects(command.script);
    const node = nodeOf(command.node, this.#cluster, this.#hosts);
    const obstacle =
      (await this.#obstacleTo(command, effects)) ??
      // The guard first: files of the page take the place of others of their name.
      (node && ((await this.#guard.obstacleTo(command, node)) ?? (await this.#lacking(command, node))));
    if (obstacle || !node) {
      // What another tab did is done.
      if (obstacle?.kind !== 'alternative') this.#ledger.notDone(effects, command.line);
      return notRun(command, obstacle ?? { kind: 'node', what: command.node ?? '' });
    }
    const here = { ...command, node: node.name };
    const looks = isLook(command.script);
    const first = await this.#guard.watch(command, node, looks, () => perform(here, false));
    const look = () => perform(here, true);
    const report = looks ? await settle(first, look, this.#recorder, this.#patience) : first;
    const excuse = report.verdict === 'pass' ? undefined : await this.#excuse(command, effects, report);
    if (report.exit === 0 || excuse?.kind === 'exists') this.#ledger.done(effects, command.line);
    else this.#ledger.notDone(effects, command.line);
    return excuse ? skipped(report, excuse) : report;
  }

  /** Removes what the terminals left on the nodes. */
  async end(): Promise<void> {
    const remove = this.#cluster.nodes.map((node) => run(node.enter(['sh', '-c', this.#terminal.end]), { input: '' }));
    await Promise.all(remove);
  }

  async #obstacleTo(command: Command, { images, nodes }: Effects): Promise<Obstacle | undefined> {
    const known = command.obstacle ?? this.#ledger.missingFor(command);
    if (known) return known;
    const names = this.#cluster.nodes.map(({ name }) => name);
    const foreign = nodes.find((name) => !names.includes(name) && !name.includes('$'));
    if (foreign !== undefined) return { kind: 'node', what: foreign };
    for (const image of images) if (!(await this.#hasImage(image))) return { kind: 'image', what: image };
    return undefined;
  }

  /** Saves what the page gives; the first of the files that a command needs and that are not there, which the author had. */
  async #lacking({ script, files = [] }: Command, node: ClusterNode): Promise<Obstacle | undefined> {
    const needed = filesNeeded(script);
    if (needed.length === 0) return undefined;
    const asked = await run(node.enter(['bash']), { input: this.#terminal.save(files, needed) });
    const what = asked.stdout.split('\n')[0] ?? '';
    return asked.exit !== 0 || what === '' ? undefined : { kind: 'missing', what, thing: 'file' };
  }

  /** Why it is not the command's fault that it did not pass. */
  async #excuse(command: Command, effects: Effects, report: CommandReport): Promise<Obstacle | undefined> {
    return (
      excuseOf(report) ??
      this.#guard.excuseOf(report) ??
      this.#existing(effects, report) ??
      (await this.#absent(effects, report)) ??
      this.#ledger.blameFor(command) ??
      (await this.#elsewhere(command, report))
    );
  }

  /** On which nodes its tasks run is for the swarm to choose, and how soon those of a removed service are gone. */
  async #elsewhere({ output }: Command, { stale, exit, stdout }: CommandReport): Promise<Obstacle | undefined> {
    const placement = stale && exit === 0 && output ? placementOf(output.lines, stdout) : undefined;
    return placement && excuseOfPlacement(placement, await this.#recorder.now(), this.#ledger);
  }

  /** Networks and the like are not removed, so they are still there when a tutorial is run again. */
  #existing({ makes }: Effects, { exit, stderr }: CommandReport): Obstacle | undefined {
    const [thing] = makes.filter(({ kind }) => ['network', 'volume', 'secret', 'config', 'container'].includes(kind));
    const isThere = exit !== 0 && /already exists|is already in use/.test(stderr);
    if (!thing || !isThere || this.#ledger.hasMade(thing)) return undefined;
    return { kind: 'exists', what: thing.name, thing: thing.kind };
  }

  /** A page of a longer tutorial goes on with services of the page before. One that makes services knows their names. */
  async #absent({ asks, changes }: Effects, { exit }: CommandReport): Promise<Obstacle | undefined> {
    if (exit === 0 || this.#lab.owns.services.length > 0) return undefined;
    const { services } = await this.#recorder.now();
    const gone = [...asks, ...changes].find(
      ({ kind, name }) =>
        kind === 'service' && !services.some((service) => service.name === name || service.id === name),
    );
    if (!gone) return undefined;
    this.#ledger.isAbsent(gone);
    return { kind: 'missing', what: gone.name, thing: gone.kind };
  }
}

function notRun(command: Command, obstacle: Obstacle): CommandReport {
  const { line, script, node = '' } = command;
  return skipped(
    { line, script, node, exit: -1, seconds: 0, stdout: '', stderr: '', verdict: 'skipped', expected: '', actual: '' },
    obstacle,
  );
}

function skipped({ stale: _, ...report }: CommandReport, obstacle: Obstacle): CommandReport {
  return { ...report, verdict: 'skipped', obstacle, why: say.tutorial.obstacle(obstacle) };
}
