import type { ClauseSpans, Span } from './clause';

interface Wording {
  readonly marker: string;
  readonly heading: string;
  readonly text: string;
}

/** Writes down clauses that came one by one, as a source that they could have been read from. */
export function writeSource(clauses: readonly Wording[]): { source: string; spans: ClauseSpans[] } {
  let source = '';
  const write = (part: string): Span => {
    const from = source.length;
    source += part;
    return [from, source.length];
  };
  const spans = clauses.map(({ marker, heading, text }): ClauseSpans => {
    const from = source.length;
    const markerAt = write(marker);
    if (marker !== '' && heading + text !== '') write(' ');
    const headingAt = write(heading);
    if (heading !== '' && text !== '') write('\n');
    const textAt = write(text);
    write('\n');
    return { raw: [from, source.length], marker: markerAt, heading: headingAt, text: textAt };
  });
  return { source, spans };
}
