/** What learning platforms pack when all submissions are downloaded. */
export { downloaded } from './names.ts';
export { type DownloadedFile, type Refusal, withDownload } from './open.ts';
export { type Person, readPeople } from './people.ts';
