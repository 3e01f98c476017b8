import type { Span } from './clause';

/** A text written otherwise, and where each of its UTF-16 units comes from. */
interface Aligned {
  readonly text: string;
  /** The stretch of the source that a stretch of `text` comes from; marks go with the letter they stand on. */
  spanOf(from: number, to: number): Span;
}

const ASCII_ONLY = /^[\0-\x7f]*$/;
/** A letter with the marks that follow it; marks that follow nothing stand by themselves. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** Writes a text anew letter by letter (a letter takes its marks along), so that what is found there can be shown. */
export function aligned(source: string, write: (cluster: string) => string): Aligned {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const clusters = ASCII_ONLY.test(source) ? source : (source.match(CLUSTER) ?? []);
  let at = 0;
  for (const cluster of clusters) {
    const written = write(cluster);
    for (let unit = 0; unit < written.length; unit += 1) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    text += written;
    at += cluster.length;
  }
  return {
    text,
    spanOf: (from, to) =>
      from >= to ? [starts[from] ?? at, starts[from] ?? at] : [starts[from]!, ends[to - 1]!],
  };
}
