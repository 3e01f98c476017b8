/**
 * Which of these places belong to the heaviest run that never falls: what stayed where it was, so that of two neighbours
 * that changed places the smaller one counts as moved. O(n log n).
 */
export function longestRising(places: readonly number[], weights: readonly number[]): boolean[] {
  const order = [...new Set(places)].sort((one, other) => one - other);
  const rank = new Map(order.map((place, at) => [place, at + 1]));
  /** A Fenwick tree over ranks: the position that ends the heaviest run up to there. */
  const best = new Int32Array(order.length + 1).fill(-1);
  const total: number[] = [];
  const before: number[] = [];
  let end = -1;
  places.forEach((place, at) => {
    let from = -1;
    for (let node = rank.get(place)!; node > 0; node -= node & -node) {
      const candidate = best[node]!;
      if (candidate >= 0 && (from < 0 || total[candidate]! > total[from]!)) from = candidate;
    }
    before[at] = from;
    // Whatever its weight, each counts a little: an empty clause that kept its place did not move.
    total[at] = (from < 0 ? 0 : total[from]!) + weights[at]! + 0.001;
    for (let node = rank.get(place)!; node <= order.length; node += node & -node)
      if (best[node]! < 0 || total[best[node]!]! <= total[at]) best[node] = at;
    if (end < 0 || total[at] > total[end]!) end = at;
  });
  const kept = new Array<boolean>(places.length).fill(false);
  for (let at = end; at >= 0; at = before[at]!) kept[at] = true;
  return kept;
}
