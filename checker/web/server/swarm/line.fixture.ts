import type { ToPage } from '../../protocol.ts';
import type { Line } from '../sockets.ts';

/** For tests: a page's line that keeps what it was told. */
export interface FakeLine extends Line {
  told: ToPage[];
  /** The latest message of a kind. */
  last<K extends ToPage['type']>(type: K): Extract<ToPage, { type: K }> | undefined;
  backlog: number;
  isClosed: boolean;
}

/** For tests: a line. */
export function fakeLine(page = 'page'): FakeLine {
  const line: FakeLine = {
    page,
    told: [],
    backlog: 0,
    isClosed: false,
    send: (message) => void line.told.push(structuredClone(message)),
    waiting: () => line.backlog,
    close: () => {
      line.isClosed = true;
    },
    last: (type) => line.told.findLast((message): message is never => message.type === type),
  };
  return line;
}
