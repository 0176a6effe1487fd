/** The first lane in which there is room, for each of these, given by where they begin. */
export function lanesOf(extents: { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return extents.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}
