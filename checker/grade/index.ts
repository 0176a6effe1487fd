/** Rosters and grades: the class as an instructor names it, and what its work is worth. */
export { type Roster, readRoster, rosterSchema } from './roster/index.ts';
