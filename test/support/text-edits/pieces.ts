export type Part = 'heading' | 'text';

/** A run of a clause's heading or text, in UTF-16 code units of it; `clause` is a position in its version. */
export interface Passage {
  readonly clause: number;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** Text that stands in an edited clause, and where it stood before; null for what an edit brought. */
export interface Piece {
  readonly text: string;
  readonly origin: Passage | null;
  /** The original clause whose words were written here a second time. */
  readonly copyOf?: number | null;
}

export const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

export const brought = (text: string): Piece => ({ text, origin: null });

/** The same words a second time. */
export const copied = (pieces: readonly Piece[]): Piece[] =>
  pieces.map(({ text, origin, copyOf = null }) => ({ text, origin: null, copyOf: origin?.clause ?? copyOf }));

/** Cuts before the given offset. A respelled piece (its length differs from its origin's) keeps its whole origin. */
export function cutAt(pieces: readonly Piece[], offset: number): [before: Piece[], after: Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let from = 0;
  for (const piece of pieces) {
    const to = from + piece.text.length;
    if (to <= offset) before.push(piece);
    else if (from >= offset) after.push(piece);
    else {
      before.push(partOf(piece, 0, offset - from));
      after.push(partOf(piece, offset - from, piece.text.length));
    }
    from = to;
  }
  return [before, after];
}

export function replaced(
  pieces: readonly Piece[],
  from: number,
  to: number,
  replacement: (old: Piece[]) => Piece[],
): Piece[] {
  const [head, rest] = cutAt(pieces, from);
  const [old, tail] = cutAt(rest, to - from);
  return [...head, ...replacement(old), ...tail].filter(({ text }) => text !== '');
}

export interface Words {
  readonly from: number;
  readonly to: number;
}

export const wordsIn = (pieces: readonly Piece[]): Words[] =>
  [...joined(pieces).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));

/** How much of a passage these pieces still hold, and from where to where; undefined when they hold nothing of it but space. */
export function heldOf(
  passage: Passage,
  pieces: readonly Piece[],
): { from: number; to: number; kept: number } | undefined {
  let at = 0;
  let held: { from: number; to: number; kept: number } | undefined;
  for (const { text, origin } of pieces) {
    if (origin?.clause === passage.clause && origin.part === passage.part) {
      const [from, to] = [Math.max(origin.from, passage.from), Math.min(origin.to, passage.to)];
      const exact = text.length === origin.to - origin.from;
      const here: [number, number] = exact
        ? [at + from - origin.from, at + to - origin.from]
        : [at, at + text.length];
      const isBlank = text.slice(here[0] - at, here[1] - at).trim() === '';
      if (from < to && !isBlank)
        held = {
          from: Math.min(held?.from ?? here[0], here[0]),
          to: Math.max(held?.to ?? here[1], here[1]),
          kept: (held?.kept ?? 0) + to - from,
        };
    }
    at += text.length;
  }
  return held;
}

function partOf({ text, origin, copyOf = null }: Piece, from: number, to: number): Piece {
  const exact = origin !== null && origin.to - origin.from === text.length;
  return {
    text: text.slice(from, to),
    origin: exact ? { ...origin, from: origin.from + from, to: origin.from + to } : origin,
    copyOf,
  };
}
