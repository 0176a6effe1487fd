/** What is handed in: reading it, and doubting it. */
export const submission = {
  read: {
    tooLarge: (file: string) => `${file}: too large for a submission`,
    notPacked: (file: string) => `${file}: no submission, or a damaged one: it cannot be unpacked`,
    tooManyLines: (file: string, most: number) => `${file}:${most + 1}: too many lines for a submission`,
    tooLong: (file: string, line: number) => `${file}:${line}: too long for a line of a submission`,
    notCanonical: (file: string, line: number) =>
      `${file}:${line}: not a line that swarmlab wrote: it must be UTF-8 and JSON, with each key once and no extra spaces`,
    wrong: (file: string, line: number, path: string) =>
      `${file}:${line}: not a line that swarmlab wrote${path === '' ? '' : `: ${path} is missing, unknown or out of range`}`,
    noSeal: (file: string) => `${file}: not a whole submission: its beginning or its end is missing`,
    afterSeal: (file: string, line: number) => `${file}:${line}: something follows the end of the submission`,
  },
  /** What cannot be as a submission says. */
  doubts: {
    number: (lab: string, is: number, expected: number) =>
      `attempt ${is} at lab ${lab} stands where attempt ${expected} should`,
    chain: (lab: string, number: number) =>
      `attempt ${number} at lab ${lab} does not follow from the line before it: one of them was changed, or one was taken out`,
    seal: 'the file was changed after it was made',
    edited: (lab: string, number: number) =>
      `attempt ${number} at lab ${lab} is not as the swarm noted it when it was recorded: it was changed afterwards`,
    clocksApart: (lab: string, number: number) =>
      `attempt ${number} at lab ${lab} was recorded long before the engine showed what is in it: the machine's clock and the engine's were apart`,
    handedInBefore: (lab: string, number: number) =>
      `the file says that it was handed in long before the engine showed what is in attempt ${number} at lab ${lab}`,
    future: 'this is from a time that is still to come',
    unknownHost: (host: string) => `${host} answered over HTTP, and no container of the file is called so`,
    unnoticed: (id: string, what: string) =>
      `service ${id} had another ${what} before, and the same time of its last change`,
    idForm: (id: string) => `"${id}" is no id that Docker gives`,
    twice: (id: string) => `${id} is listed twice by one look`,
    taskChanged: (id: string, what: string) => `task ${id} had another ${what} before, which a task never changes`,
    stateBack: (id: string, from: string, to: string) => `task ${id} goes back from ${from} to ${to}`,
    stateInside: (id: string, to: string) => `task ${id} was seen ${to} after a later state`,
    serviceChanged: (id: string, what: string) =>
      `service ${id} had another ${what} before, which a service never changes`,
    unknownNode: (id: string, node: string) => `task ${id} runs on node ${node}, which no look lists`,
    twoSwarms: (id: string) => `task ${id} was seen in two swarms`,
    otherContainer: (task: string, id: string) =>
      `container ${id} says that it is of task ${task}, which has another one`,
    beforeService: (id: string) => `task ${id} is older than its service`,
    afterLook: (id: string) => `${id} was created after it was seen`,
    begunAfter: 'what was seen is older than the beginning of the lab, of its step, or of the recording',
    beforeSwarm: 'what was seen is older than the swarm',
    looksOrder: 'a look is older than the one before it',
    attemptsOrder: (lab: string, number: number) => `attempt ${number} at lab ${lab} is older than the one before it`,
    afterHandIn: (lab: string, number: number) => `attempt ${number} at lab ${lab} is newer than the file`,
    taskLost: (id: string) => `task ${id} was seen before, and a later look of the same recording does not know it`,
  },
};
