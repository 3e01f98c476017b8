import type { ClauseSpans, Span } from './clause';

/** A clause as it stands in its source, and where in it its parts are. */
interface Verbatim {
  readonly raw: string;
  /** In UTF-16 code units of `raw`. */
  readonly offsets: { readonly marker: Span; readonly heading: Span; readonly text: Span };
}

export function verbatimOf(source: string, { raw, marker, heading, text }: ClauseSpans): Verbatim {
  const within = ([from, to]: Span): Span => [from - raw[0], to - raw[0]];
  return {
    raw: source.slice(...raw),
    offsets: { marker: within(marker), heading: within(heading), text: within(text) },
  };
}
