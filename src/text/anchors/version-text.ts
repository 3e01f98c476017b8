import { clauseWords } from './clause-words';
import { comparedForm, cutsCleanly, type Compared } from './compared';

export interface AnchoredClause {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

/** Words [from, to) of the compared form of one clause. */
export interface Occurrence {
  readonly clause: number;
  readonly from: number;
  readonly to: number;
}

/** One version's clauses as quotes are looked for in them; each form is made when it is first needed. */
export class VersionText {
  private readonly places: ReadonlyMap<string, number>;
  private readonly forms: Compared[] = [];
  private readonly stored: string[] = [];
  private all: { readonly text: string; readonly starts: readonly number[] } | undefined;

  constructor(readonly clauses: readonly AnchoredClause[]) {
    this.places = new Map(clauses.map(({ id }, at) => [id, at]));
  }

  indexOf(clauseId: string): number | undefined {
    return this.places.get(clauseId);
  }

  /** The stored form. */
  words(clause: number): string {
    return (this.stored[clause] ??= clauseWords(this.clauses[clause]!));
  }

  form(clause: number): Compared {
    return (this.forms[clause] ??= comparedForm(this.words(clause)));
  }

  /** At most `limit` of them. */
  within(clause: number, quote: string, limit: number): Occurrence[] {
    const { text } = this.form(clause);
    return placesOf(text, quote, limit).map((from) => ({ clause, from, to: from + quote.length }));
  }

  everywhere(quote: string, limit: number): Occurrence[] {
    const { text, starts } = this.joined();
    return placesOf(text, quote, limit).map((at) => {
      const clause = lastAtMost(starts, at);
      const from = at - starts[clause]!;
      return { clause, from, to: from + quote.length };
    });
  }

  private joined() {
    if (this.all) return this.all;
    const starts: number[] = [];
    let length = 0;
    const texts = this.clauses.map((_clause, at) => {
      const { text } = this.form(at);
      starts.push(length);
      length += text.length + 1;
      return text;
    });
    return (this.all = { text: texts.join('\0'), starts });
  }
}

/** Words are parted by other signs; scripts without spaces are not asked. */
const INSIDE = /^[\p{L}\p{M}\p{N}]{2}$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word is cut at either end. */
export function isInsideWord(version: VersionText, { clause, from, to }: Occurrence): boolean {
  const { text } = version.form(clause);
  return [from, to].some((at) => {
    const around = text.slice(Math.max(0, at - 1), at + 1);
    return INSIDE.test(around) && !UNSPACED.test(around);
  });
}

function placesOf(text: string, quote: string, limit: number): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0 && found.length < limit; at = text.indexOf(quote, at + 1))
    if (cutsCleanly(text, at) && cutsCleanly(text, at + quote.length)) found.push(at);
  return found;
}

function lastAtMost(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
