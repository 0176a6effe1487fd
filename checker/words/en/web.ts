/** What the page of `swarmlab web` says, and the command itself. */
export const web = {
  panes: { text: 'Lab', swarm: 'Swarm', visitors: 'Visitors', time: 'Timeline', terminals: 'Terminals' },
  empty: {
    text: 'No lab is open.',
    swarm: 'Nothing to show yet.',
    visitors: 'Nothing to show yet.',
    time: 'Nothing to show yet.',
    terminals: 'No terminal is open.',
  },
  standing: {
    coming: 'Connecting…',
    here: 'Connected',
    away: 'Connection lost. Trying again…',
    outside: 'Not let in',
  },
  otherLanguage: '한국어',
  outside: {
    closed: 'This address works only together with a code that is good once.',
    how: 'Go to the terminal where swarmlab web runs and press Enter: it prints a new address. Open that one.',
  },
  command: {
    listening: (address: string) => `The lab is open at ${address}`,
    once: 'The address works once. Press Enter for another, Ctrl-C to stop.',
    portTaken: (port: number) => `Port ${port} is taken. Choose another with --port, or leave it out.`,
  },
};
