import { PassThrough } from 'node:stream';
import type { Cluster, Terminal, TerminalSize } from '../../../cluster/index.ts';
import { fakeCluster } from '../../../observe/cluster.fixture.ts';

/** For tests: what runs on a node's terminal, in the hands of the test. */
export class Far {
  output = new PassThrough();
  input = new PassThrough();
  sizes: TerminalSize[] = [];
  isClosed = false;
  typed = '';
  #end: (exit: number | undefined) => void = () => {};
  terminal: Terminal;

  constructor() {
    this.input.on('data', (chunk) => {
      this.typed += chunk;
    });
    const ended = new Promise<number | undefined>((resolve) => {
      this.#end = resolve;
    });
    this.terminal = {
      output: this.output,
      input: this.input,
      ended,
      resize: (size) => void this.sizes.push(size),
      close: () => {
        this.isClosed = true;
        this.end(undefined);
      },
    };
  }

  end(exit: number | undefined): void {
    this.output.end();
    this.#end(exit);
  }
}

/** For tests: a cluster on whose nodes terminals are opened that the test has in its hands. */
export function farCluster(opened: Far[]): Cluster {
  const { cluster } = fakeCluster();
  const terminal = async () => {
    const far = new Far();
    opened.push(far);
    return far.terminal;
  };
  return { ...cluster, nodes: cluster.nodes.map((node) => ({ ...node, terminal })) };
}
