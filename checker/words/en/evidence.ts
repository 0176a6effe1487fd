/** What stands in the file that `swarmlab export` writes. */
export const evidence = {
  late: (seconds: number) => `no answer within ${seconds} s`,
  cut: (characters: number) => `[the first ${characters} characters are left out]`,
  readme: {
    about: (cluster: string, at: string) => `What swarmlab export found of cluster ${cluster}, ${at}.`,
    secrets:
      'Taken out: join tokens, unlock keys, registry accounts, passwords in addresses, private keys, payloads of configs, and values whose names sound secret. Addresses and names stay.',
    contents: 'In it:',
    notRead: 'Could not be read:',
  },
};
