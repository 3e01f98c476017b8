import { clauseWords } from './clause-words';
import { comparedForm, comparedQuote, cutsCleanly } from './compared';
import { nearness } from './context';
import type { Quote } from './anchor';

interface CommentedClause {
  readonly marker: string;
  readonly heading: string;
  readonly text: string;
}
type Found =
  | { readonly found: 'once'; readonly from: number; readonly to: number }
  | { readonly found: 'no' }
  | { readonly found: 'more-than-once' };

/** How much better the surroundings of one place must be than those of any other. */
const clearly = 0.25;
/** Beyond these the rest are not told apart. */
const most = 1000;

/**
 * Where a quote stands in the clause that a comment is made on. A quote taken together with the printed number is the
 * quote of what follows the number.
 */
export function findQuote(clause: CommentedClause, quote: Quote): Found {
  const found = findWords(clauseWords(clause), comparedQuote(quote.exact), quote);
  const marker = comparedQuote(clause.marker);
  const exact = comparedQuote(quote.exact);
  if (found.found !== 'no' || marker === '' || !exact.startsWith(marker)) return found;
  const { text, stored } = comparedForm(clauseWords(clause));
  const rest = exact.slice(marker.length).trim();
  if (rest === '' || !text.trimStart().startsWith(rest)) return found;
  const from = text.length - text.trimStart().length;
  return once(stored(from, from + rest.length));
}

/** Whether the words of a clause at this position are the quote. */
export function standsAt(
  clause: CommentedClause,
  position: { from: number; to: number },
  exact: string,
): boolean {
  const slice = clauseWords(clause).slice(position.from, position.to);
  return comparedQuote(slice) === comparedQuote(exact);
}

const once = ([from, to]: readonly [number, number]): Found => ({ found: 'once', from, to });

function findWords(words: string, exact: string, { prefix, suffix }: Quote): Found {
  const { text, stored } = comparedForm(words);
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length <= most; at = text.indexOf(exact, at + 1))
    if (cutsCleanly(text, at) && cutsCleanly(text, at + exact.length)) places.push(at);
  if (exact === '' || places.length === 0) return { found: 'no' };
  const at = places.length === 1 ? places[0] : byContext(text, places, exact, prefix, suffix);
  return at === undefined ? { found: 'more-than-once' } : once(stored(at, at + exact.length));
}

function byContext(
  text: string,
  places: readonly number[],
  exact: string,
  prefix: string,
  suffix: string,
): number | undefined {
  const [before, after] = [comparedQuote(prefix).slice(-64), comparedQuote(suffix).slice(0, 64)];
  const scored = places
    .map((at) => ({
      at,
      score:
        nearness(
          text
            .slice(0, at)
            .trimEnd()
            .slice(-before.length || text.length),
          before,
        ) *
          Number(before !== '') +
        nearness(
          text
            .slice(at + exact.length)
            .trimStart()
            .slice(0, after.length),
          after,
        ) *
          Number(after !== ''),
    }))
    .sort((left, right) => right.score - left.score);
  const sides = Number(before !== '') + Number(after !== '');
  const [best, second] = [scored[0]!, scored[1]!];
  // All that was sent with the quote stands around one place to the letter, and around no other.
  if (sides > 0 && best.score === sides && second.score < sides) return best.at;
  return best.score >= sides / 2 && best.score - second.score >= clearly ? best.at : undefined;
}
