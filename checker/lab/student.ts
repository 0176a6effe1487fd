/** A student's id as it counts: ids that differ only in how they are typed, such as in their case, are one student's. */
export function studentKey(id: string): string {
  return id.normalize('NFC').trim().toLowerCase();
}
