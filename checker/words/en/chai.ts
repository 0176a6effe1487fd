export const chai = {
  ofService: (word: string) => `\`${word}\` is said of a service: expect(swarm.service('…'))`,
  ofUrl: (word: string) => `\`${word}\` is said of a URL: expect(swarm.url('…'))`,
  ofSwarm: (word: string) => `\`${word}\` is said of a swarm: expect(swarm)`,
  negated: (word: string) =>
    `\`.not\` does not go with \`${word}\`: of a swarm that is on its way nearly everything is not so yet. Say what it comes to, such as \`absent\`, \`silent\`, \`run(0)\` or \`'<3'\``,
  always: (word: string) => `\`${word}\` holds of any object: of a service say \`created\`, of a URL \`answer()\``,
  unheard: 'a claim did not hold, and nobody awaited it: write `await expect(…)`',
  late: 'a claim is judged as soon as its sentence ends: add to it in the same sentence',
};
