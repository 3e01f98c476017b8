import fc from 'fast-check';
import type { ParsedClause } from '../../src/text/clause';
import { writeSource } from '../../src/text/write-source';
import { Draft, type DraftClause, type GivenClause } from './text-edits/draft';
import { EDITS } from './text-edits/edits';
import { heldOf, joined, wordsIn, type Passage, type Piece } from './text-edits/pieces';
import { Random } from './text-edits/random';
import { relabel } from './text-edits/relabel';

export type { Passage } from './text-edits/pieces';

/* Makes the next version of a text, and knows what became of each clause and of each passage of it. */

export type EditKind = keyof typeof EDITS;
export const EDIT_KINDS = Object.keys(EDITS) as EditKind[];

/** What an edited clause holds of the original. */
export interface Share {
  /** Position in the original. */
  readonly clause: number;
  readonly words: number;
}

export interface EditedClause extends ParsedClause {
  /** Most words first; empty for a clause that edits made out of nothing. */
  readonly holds: readonly Share[];
  /** What was written in it a second time, by the original it was taken from. */
  readonly repeats: readonly Share[];
  /** The original whose place it took, where it is one that was edited and not a new one. */
  readonly base: number | null;
}

export interface Place extends Passage {
  /** How many code units of the original passage stand there. */
  readonly kept: number;
  /** It stands there as it stood, to the character. */
  readonly intact: boolean;
}

export interface EditedText {
  readonly clauses: readonly EditedClause[];
  /** The clauses written down; their spans point into it. */
  readonly source: string;
  /** Those that found a place, with the originals they touched. */
  readonly edits: readonly { kind: EditKind; touched: readonly number[] }[];
  /** Where a passage of the original stands now, most of it first; nowhere when nothing of it is left. */
  placesOf(passage: Passage): Place[];
}

export function editText(
  given: readonly GivenClause[],
  kinds: readonly EditKind[],
  seed: number,
): EditedText {
  const draft = new Draft(given, new Random(seed));
  const edits = kinds.flatMap((kind) => {
    const touched = EDITS[kind](draft);
    return touched ? [{ kind, touched: touched.filter((base) => base !== null) }] : [];
  });
  relabel(draft.clauses, given);
  const wordings = draft.clauses.map(({ marker, heading, text }) => ({
    ...{ marker, heading: joined(heading), text: joined(text) },
  }));
  const { source, spans } = writeSource(wordings);
  const ordinals = new Map(draft.clauses.map((clause, ordinal) => [clause, ordinal]));
  const clauses: EditedClause[] = [];
  draft.clauses.forEach((clause, ordinal) => {
    const parent = clause.parent === null ? null : ordinals.get(clause.parent)!;
    clauses.push({
      ...{ ordinal, parent, level: parent === null ? 1 : clauses[parent]!.level + 1 },
      ...{ label: clause.label, kind: clause.kind, ...wordings[ordinal]!, spans: spans[ordinal]! },
      holds: sharesOf(clause, ({ origin }) => origin?.clause),
      repeats: sharesOf(clause, ({ copyOf }) => copyOf),
      base: clause.base,
    });
  });
  const placesOf = (passage: Passage) => findPlaces(draft.clauses, passage, given);
  return { clauses, source, edits, placesOf };
}

/** Any composition of edits, for property tests. */
export const anyEdits = (most = 12): fc.Arbitrary<{ kinds: EditKind[]; seed: number }> =>
  fc.record({
    kinds: fc.array(fc.constantFrom(...EDIT_KINDS), { minLength: 1, maxLength: most }),
    seed: fc.nat(),
  });

function sharesOf(
  { heading, text }: DraftClause,
  source: (piece: Piece) => number | null | undefined,
): Share[] {
  const words = new Map<number, number>();
  for (const piece of [...heading, ...text]) {
    const clause = source(piece);
    if (clause != null) words.set(clause, (words.get(clause) ?? 0) + wordsIn([piece]).length);
  }
  return [...words].map(([clause, count]) => ({ clause, words: count })).sort((a, b) => b.words - a.words);
}

function findPlaces(
  clauses: readonly DraftClause[],
  passage: Passage,
  given: readonly GivenClause[],
): Place[] {
  const wanted = given[passage.clause]![passage.part].slice(passage.from, passage.to);
  const places = clauses.flatMap((clause, at) =>
    (['heading', 'text'] as const).flatMap((part): Place[] => {
      const held = heldOf(passage, clause[part]);
      if (!held) return [];
      const intact = joined(clause[part]).slice(held.from, held.to) === wanted;
      return [{ clause: at, part, ...held, intact }];
    }),
  );
  return places.sort((a, b) => b.kept - a.kept);
}
