import { useEffect, useRef } from 'react';
import { clauseWords } from '#text/anchors/clause-words';
import { findQuote } from '#text/anchors/find-quote';
import type { Clause } from '../api/types';
import { AreaField } from '../shell/fields';
import type { Spot } from './marks';
import { useQuoteWords } from './words';

/** What stands in the field, looked for in the clause. */
export type Quoting =
  | { readonly found: 'nothing' | 'no' | 'more-than-once' }
  | { readonly found: 'once'; readonly from: number; readonly to: number };

/** Words selected in the text are found where they were selected, though they may stand there more than once. */
export function quotingOf(clause: Clause, typed: string, selected: Spot | null): Quoting {
  if (typed.trim() === '') return { found: 'nothing' };
  if (selected && clauseWords(clause).slice(selected.from, selected.to) === typed)
    return { found: 'once', from: selected.from, to: selected.to };
  return findQuote(clause, { exact: typed, prefix: '', suffix: '' });
}

interface QuoteFieldProps {
  readonly value: string;
  readonly quoting: Quoting;
  readonly language: string;
  readonly onChange: (typed: string) => void;
}

/** For whoever selects nothing in the text: the words themselves, pasted or typed. */
export function QuoteField({ value, quoting: { found }, language, onChange }: QuoteFieldProps) {
  const words = useQuoteWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const isWrong = found === 'no' || found === 'more-than-once';
  const said = found === 'nothing' ? words.hint : words[found];
  useEffect(() => field.current?.setCustomValidity(isWrong ? said : ''), [isWrong, said]);
  return (
    <AreaField
      {...{
        ref: field,
        name: 'quote',
        label: words.label,
        rows: 2,
        lang: language,
        value,
        maxLength: 20_000,
      }}
      flaw={isWrong ? said : undefined}
      hint={!isWrong && <span role="status">{said}</span>}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** As much on either side as tells repeated words apart in later versions. */
const around = 40;

/** The anchor of a new comment: W3C text-quote and text-position selectors in the clause's stored words. */
export function anchorOf(clause: Clause, quoting: Quoting): object {
  const { clauseId } = clause;
  if (quoting.found !== 'once') return { clauseId };
  const { from, to } = quoting;
  const words = clauseWords(clause);
  const quote = {
    exact: words.slice(from, to),
    prefix: words.slice(Math.max(0, from - around), from),
    suffix: words.slice(to, to + around),
  };
  return { clauseId, quote, position: { from, to } };
}
