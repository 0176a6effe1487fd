/** Ids as Docker gives them: of swarms, nodes, services and tasks, and of containers. */
export const ofSwarm = /^[0-9a-z]{25}$/;
export const ofContainer = /^[0-9a-f]{64}$/;
