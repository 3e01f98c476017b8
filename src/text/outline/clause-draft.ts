import type { ClauseKind, ParsedClause, Span } from '../clause';

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
    const end = drafts[ordinal + 1]?.start ?? source.length;
    const marker = trimmed(source, start, markerEnd);
    const found = trimmed(source, markerEnd, headingEnd);
    const signs = markdown ? closingSigns(source.slice(...marker), source.slice(...found)) : '';
    const heading = trimmed(source, found[0], found[1] - signs.length);
    const text = trimmed(source, headingEnd, end);
    return {
      ...{ ordinal, parent, level, label, kind },
      marker: source.slice(...marker) + (signs && ` ${signs}`),
      heading: source.slice(...heading),
      text: source.slice(...text),
      spans: { raw: [start, end], marker, heading, text },
    };
  });
}

function trimmed(source: string, from: number, to: number): Span {
  const slice = source.slice(from, to);
  const start = to - slice.trimStart().length;
  return [start, Math.max(start, from + slice.trimEnd().length)];
}

function closingSigns(marker: string, heading: string): string {
  const signs = CLOSING_SIGNS.exec(heading.slice(-12));
  const opening = signs?.[1] === undefined ? /\*\*|__/ : /^#/;
  return opening.test(marker) ? (signs?.[1] ?? signs?.[2] ?? '') : '';
}
