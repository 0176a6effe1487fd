/** What `--engine` may be: apart from the command, so that the command line is known without loading what does the work. */
export { engineVersions } from '../cluster/suites.ts';
