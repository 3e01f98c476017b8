import { aligned } from '../aligned';
import type { Span } from '../clause';
import type { Frequency } from './measure';
import { BASELINES, EXCLUSIONS, FREQUENCIES, NO_MEASURES, PERIODS, SLASHED } from './times';

/** A stretch of a text, and what it was read as. */
export interface Found<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

/** A target's words with all that is no measure taken out: `open` is as long as `lower`, with spaces in their place. */
export interface TargetReading {
  readonly lower: string;
  readonly open: string;
  readonly vietnamese: boolean;
  readonly frequencies: readonly Found<Frequency>[];
  readonly periods: readonly Found<null>[];
  readonly baselines: readonly Found<null>[];
  readonly exclusions: readonly Found<null>[];
  readonly segments: readonly Segment[];
  readonly spanOf: (from: number, to: number) => Span;
}

/** What stands between two semicolons or line ends; a new sentence takes nothing over from the one before. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]/u;
const SEGMENT_ENDS = /;|\n+|[.!?](?=\s+\p{Lu})|[.!?]\s*$/gu;

export function readTarget(words: string): TargetReading {
  const { text, spanOf } = aligned(words, (cluster) => cluster.normalize('NFC'));
  // Letter by letter, so that places stay the same: a few capitals are longer in lower case.
  const lower = Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
  let open = lower;
  const take = <Value>(pattern: RegExp, value: Value, part?: (groups: Groups) => string | undefined) => {
    const found: Found<Value>[] = [];
    open = open.replace(pattern, (all: string, ...rest: unknown[]) => {
      const groups = rest.at(-1);
      const offset = rest.find((one) => typeof one === 'number') as number;
      const kept = part && typeof groups === 'object' ? (part(groups as Groups) ?? all) : all;
      const from = offset + all.indexOf(kept.trim());
      found.push({ from, to: from + kept.trim().length, value });
      return ' '.repeat(all.length);
    });
    return found;
  };
  const exclusions = take(EXCLUSIONS, null, ({ inBrackets, after }) => inBrackets ?? after);
  const baselines = take(BASELINES, null);
  const periods = take(PERIODS, null);
  const frequencies = [...FREQUENCIES, ...SLASHED].flatMap(([value, pattern]) => take(pattern, value));
  for (const pattern of NO_MEASURES) take(pattern, null);
  return {
    ...{ lower, open, spanOf, exclusions, baselines },
    vietnamese: VIETNAMESE.test(lower),
    periods: periods.toSorted((a, b) => a.from - b.from),
    frequencies: frequencies.toSorted((a, b) => a.from - b.from),
    segments: segmentsOf(text, open),
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Where `open` still has the sign, and the letters as they were say whether a sentence begins. */
function segmentsOf(text: string, open: string): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let sentence = 0;
  for (const { 0: end, index } of [...text.matchAll(SEGMENT_ENDS), { 0: '', index: text.length }]) {
    if (end === ';' && open[index] !== ';') continue;
    if (open.slice(from, index).trim() !== '') segments.push({ from, to: index, sentence });
    if (end !== ';') sentence += 1;
    from = index + end.length;
  }
  return segments;
}
