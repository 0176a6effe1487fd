export const mocha = {
  parallel: 'labs share one cluster: run them without --parallel',
  hung: 'the step did not end within its own limits',
  notReached: (step: string) => `not reached: “${step}” did not pass`,
  earlier: (step: string) => `the step “${step}”, on which it builds, did not pass:`,
  next: (command: string) => `next: ${command}`,
};
