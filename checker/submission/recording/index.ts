/** What is done while a student works: little, and without the parts that read submissions. */
export { sha256 } from '../format.ts';
export { chained, type Left, type Room, room, roomAtTheEnd } from './chain.ts';
export { reduced } from './reduce.ts';
export { Witness } from './witness.ts';
