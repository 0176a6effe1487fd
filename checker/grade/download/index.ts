/** What learning platforms pack when all submissions are downloaded. */
export { type Downloaded, downloaded } from './names.ts';
export { type Person, readPeople } from './people.ts';
