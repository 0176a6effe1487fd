/** The id of the doubt about work on a cluster that is newer than the due date. */
export const afterDue = 'changed-after-due';
