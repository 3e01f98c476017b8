import { stretchesOf, type Mark } from './marks';
import { useQuoteWords } from './words';

interface MarkedWordsProps {
  readonly words: string;
  /** Where they begin in the clause. */
  readonly at: number;
  readonly marks: readonly Mark[];
}

/** Words of a clause exactly as stored, nothing between them: what a reader selects in them is counted here. */
export function MarkedWords({ words, at, marks }: MarkedWordsProps) {
  const { begin, end } = useQuoteWords();
  return (
    <span data-words={at}>
      {stretchesOf(words, at, marks).map(({ words: stretch, mark }, index) =>
        mark === null ? (
          stretch
        ) : (
          <mark
            key={index}
            className={mark === 'uncertain' ? 'quoted uncertain' : 'quoted'}
            data-begin={begin}
            data-end={end}
          >
            {stretch}
          </mark>
        ),
      )}
    </span>
  );
}
