import type { ReactNode } from 'react';
import type { Clause } from '../api/types';
import { MarkedWords } from '../quotes/marked-words';
import type { Mark } from '../quotes/marks';
import { clauseAnchor } from './clause-name';

interface ClauseRowProps {
  readonly clause: Clause;
  readonly language: string;
  /** The words of it that comments are about. */
  readonly marks: readonly Mark[];
  /** Behind its last word. */
  readonly end: ReactNode;
  /** What is known about it, below its words. */
  readonly notes: ReactNode;
  readonly add: ReactNode;
  /** What is said about it, shown beside it. */
  readonly children: ReactNode;
}

export function ClauseRow({ clause, language, marks, end, notes, add, children }: ClauseRowProps) {
  const { clauseId, level, marker, heading, text, kind } = clause;
  return (
    <div className={`clause kind-${kind}`} id={clauseAnchor(clauseId)} data-clause={clauseId} tabIndex={-1}>
      <div className={`clause-text level-${Math.min(level, 5)}`}>
        {heading !== '' && (
          <h3 lang={language}>
            {marker} <MarkedWords words={heading} at={0} marks={marks} />
            {text === '' && end}
          </h3>
        )}
        {(text !== '' || heading === '') && (
          <p lang={language}>
            {heading === '' && marker !== '' && <span className="marker">{marker} </span>}
            <MarkedWords words={text} at={heading === '' ? 0 : heading.length + 1} marks={marks} />
            {end}
          </p>
        )}
        <div className="selected-slot" />
        {notes}
      </div>
      <div className="side">
        {children}
        {add}
      </div>
    </div>
  );
}
