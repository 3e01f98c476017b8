import { useEffect, useRef } from 'react';
import { CLAUSE_KINDS, type ClauseKind } from '#text/clause';
import type { Corrections, Reading } from './types';
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
  const correct = (ordinal: number, said: { level?: number; kind?: ClauseKind }): void =>
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
      <div className="readings" tabIndex={0} role="region" aria-label={words.clauses}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.wording}</th>
            </tr>
          </thead>
          <tbody>
            {reading.clauses.slice(0, mostShown).map(({ ordinal, level, kind, marker, heading, text }) => (
              <tr key={ordinal}>
                <td>
                  <select
                    aria-label={words.levelOf(ordinal + 1)}
                    aria-describedby={`wording-${ordinal}`}
                    value={corrections.get(ordinal)?.level ?? level}
                    onChange={(event) => correct(ordinal, { level: Number(event.target.value) })}
                  >
                    {Array.from({ length: deepest }, (_, at) => (
                      <option key={at}>{at + 1}</option>
                    ))}
                  </select>
                </td>
                <td>
                  <select
                    aria-label={words.kindOf(ordinal + 1)}
                    aria-describedby={`wording-${ordinal}`}
                    value={corrections.get(ordinal)?.kind ?? kind}
                    onChange={(event) => correct(ordinal, { kind: event.target.value as ClauseKind })}
                  >
                    {CLAUSE_KINDS.map((value) => (
                      <option key={value} value={value}>
                        {words.kinds[value]}
                      </option>
                    ))}
                  </select>
                </td>
                <td lang={language} id={`wording-${ordinal}`}>
                  {marker} <b>{heading}</b> {text.length > beginning ? `${text.slice(0, beginning)}…` : text}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
