import { standsAlmost } from './other-words';
import type { Revision } from './revision';
import type { VersionText } from './version-text';
import { isLong } from './word-list';

/** Passages of the same words beyond these are not counted. */
const most = 200;
/** So far a neighbour is looked for that cannot be taken for another. */
const nearby = 16;

/**
 * Whether a clause of the new version is for certain the one whose lineage it has. Clauses of the same words can be taken for
 * each other, and a clause for a copy of it: then what stands on both sides has to be the same too, for each of them that is
 * still there.
 */
export function isItself(revision: Revision, clause: number): boolean {
  const { before, after } = revision;
  const old = before.indexOf(after.clauses[clause]!.id)!;
  const { text } = before.form(old);
  return revision.oncePerText(text, () => {
    const twins = revision.twins(text);
    const isAlone = twins.length === 1 && revision.howOften(after, text) <= 1;
    const areInPlace = twins.every((twin) => isInPlace(revision, twin));
    if (isAlone && areInPlace) return true;
    if (wentElsewhere(revision, text)) return false;
    if (!isAlone) return areInPlace;
    return keepsOneSide(revision, old, clause) || !isEditedElsewhere(revision, old, clause);
  });
}

/** A clause that is gone was not put elsewhere. */
function isInPlace(revision: Revision, old: number): boolean {
  const { id } = revision.before.clauses[old]!;
  const now = revision.after.indexOf(id);
  return (
    now === undefined ||
    (revision.isSure(id) && keeps(revision, old, now, -1) && keeps(revision, old, now, 1))
  );
}

const keepsOneSide = (revision: Revision, old: number, now: number): boolean =>
  keeps(revision, old, now, -1) || keeps(revision, old, now, 1);

/** The next clause on one side that cannot be taken for another is the same, and so are all between. */
function keeps(revision: Revision, old: number, now: number, step: 1 | -1): boolean {
  for (let away = step; Math.abs(away) <= nearby; away += step) {
    const [then, beside] = [revision.before.clauses[old + away], revision.after.clauses[now + away]];
    if (!then || !beside) return !then && !beside;
    if (then.id !== beside.id) return false;
    if (revision.isOnlyOne(old + away)) return true;
  }
  return false;
}

/** Whether the words of a clause are part of another one now. */
function wentElsewhere(revision: Revision, text: string): boolean {
  if (!isLong(text)) return false;
  const ids = new Set(revision.twins(text).map((twin) => revision.before.clauses[twin]!.id));
  const asPart = (version: VersionText): number =>
    version
      .everywhere(text, most)
      .filter(({ clause }) => !ids.has(version.clauses[clause]!.id) && version.form(clause).text !== text)
      .length;
  return asPart(revision.after) > asPart(revision.before);
}

/** It could be a copy, and the clause itself be what stands elsewhere, edited. */
function isEditedElsewhere(revision: Revision, old: number, now: number): boolean {
  const { text } = revision.before.form(old);
  return isLong(text) && standsAlmost(revision, { clause: old, from: 0, to: text.length }, now);
}
