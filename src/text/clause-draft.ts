import type { ClauseKind, ParsedClause } from './clause';

/** A clause as offsets into its source; it reaches to where the next one starts. */
export interface ClauseDraft {
  start: number;
  markerEnd: number;
  headingEnd: number;
  parent: number | null;
  level: number;
  label: string;
  kind: ClauseKind;
}

/** Markdown's closing signs: they belong to the marker, or every heading would show them. */
const CLOSING_SIGNS = /\s(#+)$|(\*\*|__)$/;

export function toClauses(source: string, drafts: readonly ClauseDraft[], markdown: boolean): ParsedClause[] {
  return drafts.map((draft, ordinal) => {
    const { start, markerEnd, headingEnd, parent, level, label, kind } = draft;
    const marker = source.slice(start, markerEnd).trim();
    const heading = source.slice(markerEnd, headingEnd).trim();
    const text = source.slice(headingEnd, drafts[ordinal + 1]?.start ?? source.length).trim();
    const clause: ParsedClause = { ordinal, parent, level, label, kind, marker, heading, text };
    return markdown ? withoutClosingSigns(clause) : clause;
  });
}

function withoutClosingSigns(clause: ParsedClause): ParsedClause {
  const signs = CLOSING_SIGNS.exec(clause.heading.slice(-12));
  const closing = signs?.[1] ?? signs?.[2];
  const opened = signs?.[1] === undefined ? '(?:\\*\\*|__)' : '^#';
  if (closing === undefined || !new RegExp(opened).test(clause.marker)) return clause;
  return {
    ...clause,
    marker: `${clause.marker} ${closing}`,
    heading: clause.heading.slice(0, -closing.length).trimEnd(),
  };
}
