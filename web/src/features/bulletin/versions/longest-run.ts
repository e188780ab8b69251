/**
 * Which of these places can stay so that the fewest have to move: the indexes of a longest run of growing numbers.
 * What is not in it moved.
 */
export function staying(places: readonly number[]): ReadonlySet<number> {
  const runs: { readonly length: number; readonly before: number }[] = [];
  for (const place of places) {
    let best = { length: 1, before: -1 };
    for (const [earlier, run] of runs.entries()) {
      const isLonger = (places[earlier] ?? 0) < place && run.length >= best.length;
      if (isLonger) best = { length: run.length + 1, before: earlier };
    }
    runs.push(best);
  }
  const stay = new Set<number>();
  let at = runs.reduce((last, { length }, index) => {
    return length > (runs[last]?.length ?? 0) ? index : last;
  }, 0);
  while (runs[at]) {
    stay.add(at);
    at = runs[at]?.before ?? -1;
  }
  return stay;
}
