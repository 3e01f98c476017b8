import { useRef, useState } from 'react';
import type { DocumentView } from '../api/types';
import { clauseAnchor } from '../documents/clause-name';
import { ChangeSteps, useChangeSteps } from './change-steps';
import { RedlineText } from './redline-text';
import { countedChanges, type Comparison } from './types';
import { useRedlineWords } from './words';

interface ComparisonViewProps {
  readonly comparison: Comparison;
  readonly document: DocumentView;
}

export function ComparisonView({ comparison, document }: ComparisonViewProps) {
  const words = useRedlineWords();
  const [hideSpelling, setHideSpelling] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  const { at, total, go, onKeyDown } = useChangeSteps(text, hideSpelling);
  const { coarse, groups } = comparison;
  const spelt = hasSpelling(comparison);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.text}</h2>
      <Summary of={comparison} />
      <Unsure of={comparison} />
      {coarse && <p className="notice">{words.coarse}</p>}
      <ChangeSteps at={at} total={total} go={go}>
        {spelt ? (
          <label className="switch">
            <input
              type="checkbox"
              role="switch"
              checked={hideSpelling}
              aria-describedby="hide-spelling-hint"
              onChange={(event) => setHideSpelling(event.target.checked)}
            />
            <span>
              {words.hideSpelling}
              <span id="hide-spelling-hint" className="quiet">
                {words.hideSpellingHint}
              </span>
            </span>
          </label>
        ) : (
          <span />
        )}
      </ChangeSteps>
      {total > 0 && <Legend spelling={spelt && !hideSpelling} />}
      <div className="redline" ref={text} onKeyDown={onKeyDown}>
        <RedlineText {...{ groups, hideSpelling, language: document.language, documentId: document.id }} />
      </div>
    </section>
  );
}

const hasSpelling = ({ groups }: Comparison): boolean =>
  groups.some(({ pieces }) =>
    pieces.some(({ segments }) => segments.some(({ kind }) => kind === 'spelling')),
  );

function Summary({ of: { counts } }: { readonly of: Comparison }) {
  const words = useRedlineWords();
  const changed = countedChanges.filter((change) => counts[change] > 0);
  if (changed.length === 0) return <p>{words.none}</p>;
  if (changed.length === 1 && changed[0] === 'spelling') return <p>{words.spellingOnly}</p>;
  return (
    <ul className="counts">
      {changed.map((change) => (
        <li key={change}>{words.counts[change](counts[change])}</li>
      ))}
    </ul>
  );
}

function Unsure({ of: { groups } }: { readonly of: Comparison }) {
  const words = useRedlineWords();
  const [first, ...rest] = groups.flatMap(({ sure, clause }) => (sure || !clause ? [] : clause));
  if (!first) return null;
  return (
    <p>
      {words.unsureClauses(rest.length + 1)}{' '}
      <a href={`#${clauseAnchor(first.clauseId)}`}>{words.goToUnsure}</a>
    </p>
  );
}

function Legend({ spelling }: { readonly spelling: boolean }) {
  const words = useRedlineWords();
  return (
    <p className="legend quiet">
      {words.legend}: <del>{words.legendDeleted}</del>, <ins>{words.legendInserted}</ins>
      {spelling && (
        <>
          , <ins className="spelling">{words.legendSpelling}</ins>
        </>
      )}
      . {words.keys}
    </p>
  );
}
