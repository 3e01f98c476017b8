import type { ComparedTexts, RedlineClause } from './redline';

/** A clause with its position in its version and where its words begin in the source. */
export interface Placed {
  readonly clause: RedlineClause;
  readonly ordinal: number;
  readonly at: number;
}

/** Clauses of both versions that belong together, each side in its order: usually one that went on, or one alone. */
export interface Family {
  readonly before: Placed[];
  readonly after: Placed[];
}

export function placed(clauses: readonly RedlineClause[]): Placed[] {
  let at = 0;
  return clauses.map((clause, ordinal) => {
    const place = { clause, ordinal, at };
    at += clause.raw.length;
    return place;
  });
}

/** By the lineage that both have, and by what went where in splits and mergers. */
export function familiesOf(
  before: readonly Placed[],
  after: readonly Placed[],
  went: ComparedTexts['went'],
): Family[] {
  const oldAt = new Map(before.map(({ clause }, at) => [clause.id, at]));
  const newAt = new Map(after.map(({ clause }, at) => [clause.id, before.length + at]));
  const heads = Array.from({ length: before.length + after.length }, (_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (heads[head] !== head) head = heads[head] = heads[heads[head]!]!;
    return head;
  };
  const join = (from: number | undefined, to: number | undefined): void => {
    if (from !== undefined && to !== undefined) heads[headOf(to)] = headOf(from);
  };
  for (const [id, at] of newAt) join(oldAt.get(id), at);
  for (const { from, to } of went) join(oldAt.get(from), newAt.get(to));
  const families = new Map<number, Family>();
  [...before, ...after].forEach((place, at) => {
    const head = headOf(at);
    let family = families.get(head);
    if (!family) families.set(head, (family = { before: [], after: [] }));
    family[at < before.length ? 'before' : 'after'].push(place);
  });
  return [...families.values()];
}
