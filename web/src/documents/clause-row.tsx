import type { ReactNode } from 'react';
import type { Clause } from '../api/types';
import { MarkedWords } from '../quotes/marked-words';
import type { Mark } from '../quotes/marks';
import { clauseAnchor } from './clause-name';
import { useDocumentWords } from './words';

interface ClauseRowProps {
  readonly clause: Clause;
  readonly language: string;
  /** The words of it that comments are about. */
  readonly marks: readonly Mark[];
  /** What is known about it, below its words. */
  readonly notes: ReactNode;
  readonly add: ReactNode;
  /** What is said about it, shown beside it. */
  readonly children: ReactNode;
}

export function ClauseRow({ clause, language, marks, notes, add, children }: ClauseRowProps) {
  const { clauseId, level, marker, heading, text, kind } = clause;
  return (
    <div className={`clause kind-${kind}`} id={clauseAnchor(clauseId)} data-clause={clauseId} tabIndex={-1}>
      <div className={`clause-text level-${Math.min(level, 5)}`}>
        {heading !== '' && (
          <h3 lang={language}>
            {marker} <MarkedWords words={heading} at={0} marks={marks} />
          </h3>
        )}
        {(text !== '' || heading === '') && (
          <p lang={language}>
            {heading === '' && marker !== '' && <span className="marker">{marker} </span>}
            <MarkedWords words={text} at={heading === '' ? 0 : heading.length + 1} marks={marks} />
          </p>
        )}
        <div className="selected-slot" />
        <Change of={clause} />
        {notes}
      </div>
      <div className="side">
        {children}
        {add}
      </div>
    </div>
  );
}

function Change({ of: { change } }: { readonly of: Clause }) {
  const words = useDocumentWords();
  if (change === null || change === 'unchanged') return null;
  return (
    <span className="tag" title={words.changedSince}>
      {words.changed[change]}
    </span>
  );
}
