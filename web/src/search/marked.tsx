import { Fragment } from 'react';
import type { Snippet } from './queries';

/** A piece of text with the words found in it marked. */
export function Marked({ snippet: { text, marks, cutBefore, cutAfter } }: { readonly snippet: Snippet }) {
  return (
    <>
      {cutBefore && '… '}
      {marks.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
      {cutAfter && ' …'}
    </>
  );
}
