import { followWords } from './follow-words';
import type { Revision } from './revision';

const likeEnough = 0.5;
const secondBest = 0.8;

/**
 * Where else than in its own lineage a clause's words may have gone: what it was split or merged into, and where its
 * lineage ended without a word, the new clause that is much like it.
 */
export function linkedTo(revision: Revision, clause: number): readonly number[] {
  const { id } = revision.before.clauses[clause]!;
  const known = revision.linksOf(id);
  if (known.length > 0 || revision.after.indexOf(id) !== undefined) return known;
  return revision.oncePerClause(clause, () => presumedHeir(revision, clause));
}

function presumedHeir(revision: Revision, clause: number): number[] {
  if (!revision.isOnlyOne(clause)) return [];
  const list = revision.wordsBefore(clause);
  const words = { list, first: 0, last: list.words.length };
  const [heir, second] = followWords(revision.index(), words, 'any', 4).filter(
    (found) => revision.before.indexOf(revision.after.clauses[found.clause]!.id) === undefined,
  );
  if (!heir || heir.likeness < likeEnough) return [];
  return second && second.likeness > heir.likeness * secondBest ? [] : [heir.clause];
}
