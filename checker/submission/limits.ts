/** What a submission may hold at most: honest ones stay far below, and reading any other costs little. */
export const limits = {
  /** Bytes of the file as it was handed in. */
  packed: 8 * 2 ** 20,
  /** Bytes of its lines. */
  unpacked: 32 * 2 ** 20,
  lines: 5000,
  /** Bytes of one line. */
  line: 2 ** 20,
  /** Of one attempt. */
  looks: 32,
  nodes: 200,
  services: 200,
  tasks: 1000,
  containers: 1000,
  /** Of one task: the states that it was seen in. */
  moments: 500,
  /** Of one look: checks that asked over HTTP, and what each brought. */
  asked: 32,
  answers: 400,
  urls: 64,
  /** Milliseconds by which clocks may differ: whoever may be wrong by more would have every pause of an update pass. */
  clocksWithin: 10_000,
  /** Of one service or node: ports, labels, names. */
  names: 100,
  /** Characters of an answer, of any other text, and of a name or an id. */
  body: 4096,
  text: 2048,
  name: 256,
} as const;

/** Erased tasks that are kept of one look, the latest: those of a service that fails again and again are without end. */
export const mostErased = 200;

/** Moments that a clock may show, in milliseconds since the epoch: from the year 1, which is how Go writes none, to 2100. */
export const firstMoment = -62_135_596_800_000;
export const lastMoment = 4_102_444_800_000;
