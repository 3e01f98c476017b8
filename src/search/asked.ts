import { Invalid } from '../platform/errors';
import { requireStorableContent } from '../platform/http/storable-content';
import { fold } from '../text/fold';
import { exactQuery, foldedQuery, searchWordsOf, type SearchWord } from '../text/search-words';

/** More words narrow nothing any further. */
const mostWords = 20;

/** First what is written as asked, then what differs in its accents. */
export const passes = ['exact', 'folded'] as const;
export type Pass = (typeof passes)[number];

export interface Asked extends Readonly<Record<Pass, string>> {
  readonly words: readonly SearchWord[];
  readonly phrase: string;
}

/** @throws Invalid `nothing-to-search` where there is not a single word, `nul-character`, `not-unicode` */
export function askedFor(q: string): Asked {
  requireStorableContent(q);
  const words = searchWordsOf(q).slice(0, mostWords);
  if (words.length === 0) throw new Invalid('nothing-to-search', {}, 'q');
  return { words, exact: exactQuery(words), folded: foldedQuery(words), phrase: fold(q) };
}
