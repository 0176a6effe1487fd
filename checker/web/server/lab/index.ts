/** The lab on the page: its text, its checks, and help. */
export { Desk, type Opened, type Shelf } from './desk.ts';
export { inEach, type LabInEach } from './project.ts';
