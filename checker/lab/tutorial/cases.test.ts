import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Command } from '../../model.ts';
import { packageRoot } from '../../package-root.ts';
import { decode } from '../../written/index.ts';
import { filesNeeded } from '../docker/files.ts';
import { parseLab } from '../parse.ts';
import { numberAmong, placeOf } from './hosts.ts';

interface Expected {
  line?: number;
  lines?: string;
  do: 'run' | 'skip' | 'ask';
  reason?: string;
  or?: string;
  node?: string;
  typed?: string;
  needs?: string;
}

interface Case {
  page: string;
  commands: Expected[];
  'not-commands'?: { lines: string | number }[];
}

const folder = join(packageRoot, 'checker/testing/cases/tutorials');
const lineOf = ({ line, lines }: Expected) => line ?? Number(String(lines).split('-')[0]);

/** Reasons that show only on a cluster, or in the course of a run. */
const later = /^missing|^line \d+ was|^host/;

describe('a page in a dialect', () => {
  const cases = readdirSync(folder).filter((name) => name.endsWith('.expect.yaml'));
  for (const name of cases) {
    const expected: Case = parse(readFileSync(join(folder, name), 'utf8'));
    it(`${expected.page} is read as a person reads it`, () => {
      const decoded = decode(readFileSync(join(folder, expected.page)));
      if (!('text' in decoded)) {
        // What cannot be decoded for certain is told of, with its line.
        expect(expected.commands.every(({ or }) => or === 'refuse the file')).to.equal(true);
        return;
      }
      const { lab, problems } = parseLab(decoded.text, expected.page);
      const commands = (lab ?? expect.fail(problems.map(({ message }) => message).join('\n'))).steps
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.type === 'command' ? block : []));
      expect(commands.map(({ line }) => line)).to.deep.equal(expected.commands.map(lineOf));
      const hosts = commands.flatMap(({ node }) => node ?? []);
      for (const [index, one] of expected.commands.entries()) compare(commands[index] ?? expect.fail(), one, hosts);
    });
  }
});

function compare(command: Command, expected: Expected, hosts: string[]): void {
  const where = `line ${command.line}: ${command.script}`;
  if (expected.do === 'run' && !/skip/.test(expected.or ?? '')) expect(command.obstacle, where).to.equal(undefined);
  if (expected.do === 'skip' && !expected.or) {
    const reason = expected.reason ?? '';
    const isMissing = filesNeeded(command.script).length > 0 || command.obstacle !== undefined;
    if (later.test(reason)) expect(isMissing || !reason.startsWith('missing'), where).to.equal(true);
    else expect(command.obstacle?.kind, where).to.equal(/^\w+/.exec(reason)?.[0]);
  }
  const node = /^docker-node(\d)/.exec(expected.node ?? '')?.[1];
  if (node) expect(numberOf(command.node, hosts), where).to.equal(Number(node));
  if (expected.typed && !/^(?:what|both)/.test(expected.typed)) expect(command.script).to.equal(expected.typed);
  if (expected.typed === 'what stands in quotes') expect(command.script).to.match(/^docker [^"]*$/);
  const file = /^([\w.]+), which/.exec(expected.needs ?? '')?.[1];
  if (file) expect(command.files?.map(({ name }) => name)).to.include(file);
}

function numberOf(host: string | undefined, hosts: string[]): number | undefined {
  const place = host === undefined ? { role: 'manager', number: 1 } : placeOf(host);
  if (!place) return host === undefined ? undefined : numberAmong(host, hosts, 3);
  return place.role === 'worker' ? place.number + 1 : place.number;
}
