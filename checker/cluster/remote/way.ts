/** How the `ssh` of this machine gets to a node. */
export interface Way {
  /** The node's name, which is also what it calls itself. */
  name: string;
  /** Options of `ssh` that lead there. */
  options: string[];
  /** What `ssh` connects to: `user@host`, or a host of its configuration. */
  destination: string;
  /** The address at which other nodes reach it, where it was told. */
  address?: string;
  /** What a person types to get there, or to start a command there. */
  byHand(command?: string): string;
}
