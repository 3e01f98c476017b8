/**
 * Which of these siblings were moved: everything outside the longest run that kept its order (patience sorting), so one
 * clause carried to the end counts as one move and not as a move of all that stood behind it.
 */
export function movedAmongSiblings(previousPositions: readonly number[]): boolean[] {
  const tails: number[] = [];
  const before = new Array<number>(previousPositions.length).fill(-1);
  previousPositions.forEach((position, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (previousPositions[tails[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  });
  const moved = new Array<boolean>(previousPositions.length).fill(true);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) moved[at] = false;
  return moved;
}
