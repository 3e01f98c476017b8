import { useEffect, useRef } from 'react';
import { CLAUSE_KINDS, type ClauseKind } from '#text/clause';
import type { Correction, Corrections, ReadClause, Reading } from './types';
import { useImportWords } from './words';

interface ReadClausesProps {
  readonly reading: Reading;
  readonly corrections: Corrections;
  readonly language: string;
  readonly onCorrect: (corrections: Corrections) => void;
}

const deepest = 12;
/** More rows than a person corrects one by one; the rest is read as it was. */
const mostShown = 1000;
const beginning = 160;

/** What was read, with what is doubtful about it; the level and kind of each clause can be set right. */
export function ReadClauses({ reading, corrections, language, onCorrect }: ReadClausesProps) {
  const words = useImportWords();
  const count = useRef<HTMLParagraphElement>(null);
  // The button that asked for it saves now: pressed once more, it would save what nobody has seen.
  useEffect(() => count.current?.focus(), []);
  const correct = (ordinal: number, said: Correction): void =>
    onCorrect(new Map(corrections).set(ordinal, { ...corrections.get(ordinal), ...said }));
  return (
    <>
      <p ref={count} role="status" tabIndex={-1}>
        {words.count(reading.clauses.length)}
      </p>
      {reading.warnings.length > 0 && (
        <ul className="notice warnings" aria-label={words.warnings}>
          {reading.warnings.map(({ code, params }, at) => (
            <li key={at}>{words.warning(code, params)}</li>
          ))}
        </ul>
      )}
      <h3 id="readings">{words.clauses}</h3>
      <ul className="readings" tabIndex={0} aria-labelledby="readings">
        {reading.clauses.slice(0, mostShown).map((clause) => (
          <ReadRow
            key={clause.ordinal}
            {...{ clause, language }}
            said={corrections.get(clause.ordinal) ?? {}}
            onCorrect={(said) => correct(clause.ordinal, said)}
          />
        ))}
      </ul>
      {reading.clauses.length > mostShown && (
        <p className="quiet">{words.notAllShown(mostShown, reading.clauses.length)}</p>
      )}
    </>
  );
}

interface ReadRowProps {
  readonly clause: ReadClause;
  readonly language: string;
  readonly said: Correction;
  readonly onCorrect: (said: Correction) => void;
}

/** The words first: they tell whether its level and its kind are right. */
function ReadRow({ clause, language, said, onCorrect }: ReadRowProps) {
  const words = useImportWords();
  const { ordinal, marker, heading, text } = clause;
  const level = said.level ?? clause.level;
  const wording = `wording-${ordinal}`;
  return (
    <li>
      <p lang={language} id={wording} className={`level-${Math.min(level, 6)}`}>
        {marker} <b>{heading}</b> {text.length > beginning ? `${text.slice(0, beginning)}…` : text}
      </p>
      <label>
        <span aria-hidden="true">{words.level}</span>
        <select
          {...{ value: level, 'aria-label': words.levelOf(ordinal + 1), 'aria-describedby': wording }}
          onChange={(event) => onCorrect({ level: Number(event.target.value) })}
        >
          {Array.from({ length: deepest }, (_, at) => (
            <option key={at}>{at + 1}</option>
          ))}
        </select>
      </label>
      <label>
        <span aria-hidden="true">{words.kind}</span>
        <select
          {...{ 'aria-label': words.kindOf(ordinal + 1), 'aria-describedby': wording }}
          value={said.kind ?? clause.kind}
          onChange={(event) => onCorrect({ kind: event.target.value as ClauseKind })}
        >
          {CLAUSE_KINDS.map((value) => (
            <option key={value} value={value}>
              {words.kinds[value]}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}
