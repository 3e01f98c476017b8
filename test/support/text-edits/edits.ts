import type { Draft, DraftClause } from './draft';
import { bodyOf } from './draft';
import { respelled } from './respell';
import { brought, copied, cutAt, joined, replaced, wordsIn, type Piece } from './pieces';

/** Does the edit; the originals it touched, or undefined where the text has no place for it. */
export type Edit = (draft: Draft) => readonly (number | null)[] | undefined;

const LARGEST_BLOCK = 12;
const bodyWords = (clause: DraftClause) => wordsIn(clause[bodyOf(clause)]);
const isBlock = (draft: Draft, at: number) => draft.endOf(at) - at <= LARGEST_BLOCK;

function changeWords(draft: Draft, clause: DraftClause): void {
  const part = bodyOf(clause);
  const times = 1 + draft.random.below(Math.max(1, Math.floor(bodyWords(clause).length / 8)));
  for (let n = 0; n < times; n++) {
    const word = draft.random.of(wordsIn(clause[part]));
    const way = draft.random.of(['replace', 'remove', 'add']);
    clause[part] = replaced(clause[part], word.from, word.to, (old) => {
      if (way === 'replace') return [brought(draft.phraseOtherThan(joined(old)))];
      return way === 'add' ? [...old, brought(` ${draft.phrase(1 + draft.random.below(3))}`)] : [];
    });
  }
}

const wordChanged: Edit = (draft) => {
  const at = draft.find((clause) => bodyWords(clause).length >= 8);
  if (at === undefined) return undefined;
  changeWords(draft, draft.clauses[at]!);
  return [draft.clauses[at]!.base];
};

const spellingChanged: Edit = (draft) => {
  const at = draft.find((clause) => respelled(clause, draft.random));
  return at === undefined ? undefined : [draft.clauses[at]!.base];
};

function madeClause(like: DraftClause, text: Piece[]): DraftClause {
  const { parent, kind, label, marker } = like;
  return { ...{ parent, kind, label, marker, text, heading: [], base: null } };
}

const inserted: Edit = (draft) => {
  const at = draft.find((clause, n) => draft.isLeaf(n) && bodyOf(clause) === 'text');
  if (at === undefined) return undefined;
  const clause = madeClause(draft.clauses[at]!, [brought(draft.phrase(8 + draft.random.below(25)))]);
  draft.clauses.splice(at + draft.random.below(2), 0, clause);
  return [];
};

/** A new first clause of a family, a numbered one if there is any: every number behind it shifts. */
const renumbered: Edit = (draft) => {
  const { clauses } = draft;
  const familyOf = (one: DraftClause) =>
    clauses.filter(({ parent, kind }) => parent === one.parent && kind === one.kind);
  const isFirst = (clause: DraftClause) => familyOf(clause)[0] === clause;
  const at = draft.find((clause) => clause.label !== '' && isFirst(clause)) ?? draft.find(isFirst);
  if (at === undefined) return undefined;
  const family = familyOf(clauses[at]!);
  clauses.splice(at, 0, madeClause(clauses[at]!, [brought(draft.phrase(12))]));
  return family.map(({ base }) => base);
};

const deleted: Edit = (draft) => {
  const at = draft.clauses.length < 4 ? undefined : draft.find((_clause, n) => isBlock(draft, n));
  if (at === undefined) return undefined;
  return draft.clauses.splice(at, draft.endOf(at) - at).map(({ base }) => base);
};

/** A clause with all below it goes behind another of its kind, there or under another parent. */
function carry(draft: Draft): DraftClause | undefined {
  const goesBehind = (clause: DraftClause, at: number) => {
    const end = draft.endOf(at);
    return draft.clauses.flatMap((other, n) => {
      const outside = n < at || n >= end;
      const before = draft.endOf(n) === at;
      const above = n < at && draft.endOf(n) > at;
      return outside && !before && !above && other.kind === clause.kind && n !== at ? [n] : [];
    });
  };
  const at = draft.find(
    (clause, n) => isBlock(draft, n) && bodyWords(clause).length >= 4 && goesBehind(clause, n).length > 0,
  );
  if (at === undefined) return undefined;
  const clause = draft.clauses[at]!;
  const target = draft.clauses[draft.random.of(goesBehind(clause, at))]!;
  const block = draft.clauses.splice(at, draft.endOf(at) - at);
  clause.parent = target.parent;
  draft.clauses.splice(draft.endOf(draft.clauses.indexOf(target)), 0, ...block);
  return clause;
}

const moved: Edit = (draft) => {
  const clause = carry(draft);
  return clause && [clause.base];
};

const movedAndEdited: Edit = (draft) => {
  const clause = carry(draft);
  if (clause) changeWords(draft, clause);
  return clause && [clause.base];
};

const split: Edit = (draft) => {
  const at = draft.find((clause, n) => draft.isLeaf(n) && wordsIn(clause.text).length >= 24);
  if (at === undefined) return undefined;
  const clause = draft.clauses[at]!;
  const words = wordsIn(clause.text);
  const third = Math.floor(words.length / 3);
  const [head, rest] = cutAt(clause.text, words[third + draft.random.below(third)]!.from);
  clause.text = head;
  draft.clauses.splice(at + 1, 0, madeClause(clause, rest));
  return [clause.base];
};

const merged: Edit = (draft) => {
  const second = (at: number): DraftClause | undefined => {
    const [one, two] = [draft.clauses[at]!, draft.clauses[at + 1]];
    return two && two.parent === one.parent && two.kind === one.kind ? two : undefined;
  };
  const at = draft.find(
    ({ text }, n) =>
      draft.isLeaf(n) &&
      wordsIn(text).length >= 8 &&
      draft.clauses.length > n + 1 &&
      draft.isLeaf(n + 1) &&
      wordsIn(second(n)?.text ?? []).length >= 8,
  );
  if (at === undefined) return undefined;
  const [one, two] = [draft.clauses[at]!, second(at)!];
  one.text = [...one.text, brought(' '), ...two.heading, brought(' '), ...two.text];
  draft.clauses.splice(at + 1, 1);
  return [one.base, two.base];
};

/** Words that stand elsewhere in the text are written here a second time. */
const phraseRepeated: Edit = (draft) => {
  const source = draft.find(({ text }) => wordsIn(text).length >= 10);
  const target = draft.find(({ text }, at) => at !== source && wordsIn(text).length >= 10);
  if (source === undefined || target === undefined) return undefined;
  const words = wordsIn(draft.clauses[source]!.text);
  const first = draft.random.below(words.length - 8);
  const last = words[Math.min(words.length - 1, first + 5 + draft.random.below(8))]!;
  const [behind] = cutAt(draft.clauses[source]!.text, last.to);
  const phrase = copied(cutAt(behind, words[first]!.from)[1]);
  const clause = draft.clauses[target]!;
  const place = draft.random.of(wordsIn(clause.text)).from;
  clause.text = replaced(clause.text, place, place, () => [...phrase, brought(' ')]);
  return [draft.clauses[source]!.base, clause.base];
};

/** A clause of the same words as another, elsewhere. */
const clauseRepeated: Edit = (draft) => {
  const source = draft.find(({ text }, at) => draft.isLeaf(at) && wordsIn(text).length >= 4);
  const target = draft.find((_clause, at) => at !== source && draft.isLeaf(at));
  if (source === undefined || target === undefined) return undefined;
  const copy = madeClause(draft.clauses[target]!, copied(draft.clauses[source]!.text));
  draft.clauses.splice(target + 1, 0, copy);
  return [draft.clauses[source]!.base];
};

export const EDITS = {
  'word-changed': wordChanged,
  'spelling-changed': spellingChanged,
  renumbered,
  moved,
  'moved-and-edited': movedAndEdited,
  inserted,
  deleted,
  split,
  merged,
  'phrase-repeated': phraseRepeated,
  'clause-repeated': clauseRepeated,
} satisfies Record<string, Edit>;
