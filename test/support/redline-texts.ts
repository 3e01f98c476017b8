import { parseSource } from '../../src/text/outline/parse-source';
import type { SourceFormat } from '../../src/text/clause';
import { matchClauses } from '../../src/text/matching/clause-matching';
import { verbatimOf } from '../../src/text/verbatim';
import type { ComparedTexts, Redline, RedlineClause, Segment } from '../../src/text/redline/redline';

/** A clause of one line; its id is what stands before the colon. */
export const clause = (
  id: string,
  raw: string,
  marker: readonly [number, number] = [0, 0],
): RedlineClause => ({
  ...{ id, raw, marker, label: id, kind: 'clause', level: 1 },
});

/** Two sources read, matched and made ready to compare, as two versions of a document are. */
export function readAndMatched(format: SourceFormat, before: string, after: string): ComparedTexts {
  const old = parseSource(format, before).clauses.map((read) => ({ ...read, id: `c${read.ordinal}` }));
  const now = parseSource(format, after).clauses;
  const previous = old.map((read) => ({
    ...read,
    parentId: read.parent === null ? null : `c${read.parent}`,
  }));
  const { matches, parts } = matchClauses(previous, now);
  const ids = now.map((_read, at) => matches[at]!.clauseId ?? `n${at}`);
  const readyOf = (source: string, read: (typeof now)[number], id: string): RedlineClause => {
    const { raw, offsets } = verbatimOf(source, read.spans);
    return { id, raw, marker: offsets.marker, label: read.label, kind: read.kind, level: read.level };
  };
  return {
    before: old.map((read) => readyOf(before, read, read.id)),
    after: now.map((read, at) => readyOf(after, read, ids[at]!)),
    went: parts.map(({ from, nextOrdinal }) => ({ from, to: ids[nextOrdinal]! })),
  };
}

/** `[-taken out-]{+put in+}~before|after~`, clause by clause. */
export function written({ groups }: Pick<Redline, 'groups'>): string[] {
  return groups.map(({ change, moved, joined, pieces }) => {
    const name = [
      change,
      ...(moved && change !== 'moved-away' ? ['moved'] : []),
      ...(joined ? [joined] : []),
    ];
    return `${name.join(' ')}: ${pieces.flatMap(({ segments }) => segments.map(marked)).join('')}`;
  });
}

function marked(segment: Segment): string {
  switch (segment.kind) {
    case 'same':
      return segment.text;
    case 'deleted':
      return `[-${segment.text}-]`;
    case 'inserted':
      return `{+${segment.text}+}`;
    case 'spelling':
      return `~${segment.before}|${segment.after}~`;
  }
}
