/** Collects, while checks are judged, what was seen: as few looks as show again what was judged. */
import type { Look } from '../../grades.ts';
import type { Check, Judgement, Observation } from '../../model.ts';

/** One judgement of one check, as `run` tells of it. */
interface Judged {
  type: 'checking';
  check: Check;
  judgement: Judgement;
  seen: Observation;
}

/** What else happens is none of its business. */
interface Other {
  type:
    | 'lab'
    | 'preparing'
    | 'step'
    | 'command'
    | 'output'
    | 'commandDone'
    | 'checked'
    | 'stepDone'
    | 'labDone'
    | 'done';
}

/** What is kept of one check. */
interface Stand {
  /** Since when it has held without a break. */
  held?: Judged;
  /** Where it ceased to hold: only a check that must hold for some time can. */
  breaks: Judged[];
  last: Judged;
}

const mostBreaks = 8;

export class Witness {
  readonly #stands = new Map<Check, Stand>();

  readonly onEvent = (event: Judged | Other): void => {
    if (event.type !== 'checking') return;
    const { check, judgement } = event;
    const before = this.#stands.get(check);
    const stand: Stand = { breaks: before?.breaks ?? [], last: event };
    if (judgement.holds) stand.held = before?.held ?? event;
    else if (before?.held) stand.breaks = [...stand.breaks, event].slice(-mostBreaks);
    this.#stands.set(check, stand);
  };

  /** Oldest first. What checks saw at the same moment is one look, with all that they asked. */
  looks(): Look[] {
    const kept = [...this.#stands.values()].flatMap(({ held, breaks, last }) => [held ?? [], breaks, last].flat());
    const looks = new Map<string, Look>();
    for (const { check, seen } of new Set(kept)) {
      const { answers, watchedSince, ...others } = seen;
      const key = `${seen.at} ${watchedSince}`;
      const look = looks.get(key) ?? { ...others, ...(watchedSince === undefined ? {} : { watchedSince }), asked: [] };
      const { expect } = check;
      if (expect.kind === 'http' && answers) {
        look.asked = [...look.asked, { urls: expect.urls, requests: expect.requests, answers }];
      }
      looks.set(key, look);
    }
    return [...looks.values()].sort((one, other) => one.at - other.at);
  }
}
