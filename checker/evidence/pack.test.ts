import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { speak } from '../words/index.ts';
import { clean, pack, readme } from './pack.ts';
import type { Material } from './read.ts';

describe('a bundle for a bug report', () => {
  afterEach(() => speak('en'));
  const at = new Date('2026-01-02T03:04:05Z');

  const filesOf = (material: Material, cluster: string) => {
    const { pages, missing } = clean(material);
    return [readme(pages, missing, cluster, at), ...pages];
  };

  it('says what is in it, and what is not and why', () => {
    const files = filesOf(
      {
        read: [
          { file: 'host/info.json', content: { Name: 'server' } },
          { file: 'host/dockerd.log', content: 'started\n' },
        ],
        missing: [{ file: 'swarm/nodes.json', why: 'no node manages a swarm' }],
      },
      'class',
    );
    expect(files.map(({ file }) => file)).to.deep.equal(['README.txt', 'host/info.json', 'host/dockerd.log']);
    expect(files[1]?.text).to.equal('{\n  "Name": "server"\n}\n');
    const [{ text } = { text: '' }] = files;
    expect(text).to.include('cluster class, 2026-01-02T03:04:05.000Z');
    expect(text).to.include('\n  host/info.json\n  host/dockerd.log\n');
    expect(text).to.match(/\n {2}swarm\/nodes\.json: no node manages a swarm\n$/);
  });

  it('has no secret anywhere that is known from any of its files, the reasons included', () => {
    const files = filesOf(
      {
        read: [
          { file: 'a.log', content: 'trying hunter22' },
          { file: 'b.json', content: { Env: ['DB_PASSWORD=hunter22'] } },
        ],
        missing: [{ file: 'c.json', why: 'hunter22 was refused' }],
      },
      'class',
    );
    expect(JSON.stringify(files)).not.to.include('hunter22');
  });

  it('keeps of a file that is too long its end', () => {
    const [, file] = filesOf({ read: [{ file: 'a.log', content: `${'x\n'.repeat(1_500_000)}end` }], missing: [] }, 'a');
    expect(file?.text).to.have.length.below(2_000_100);
    expect(file?.text).to.match(/^\[the first 1000003 characters are left out\]\nx?\n[\s\S]*x\nend$/);
  });

  it('is unpacked by tar, into a folder of its own, for its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'swarmlab-pack-'));
    try {
      writeFileSync(
        join(folder, 'a.tar.gz'),
        pack([{ file: 'host/info.json', text: '한글 {}' }], 'swarmlab-class', at),
      );
      const { stderr } = spawnSync('tar', ['xzf', 'a.tar.gz'], { cwd: folder, encoding: 'utf8' });
      expect(stderr).to.equal('');
      const unpacked = join(folder, 'swarmlab-class/host/info.json');
      expect(readFileSync(unpacked, 'utf8')).to.equal('한글 {}');
      expect(statSync(unpacked).mode & 0o077).to.equal(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
