import { useState } from 'react';
import type { DocumentView } from '../api/types';
import { clauseNumber } from '../documents/clause-name';
import { useVersion } from '../documents/queries';
import { GroupRow } from '../redline/group-row';
import { useComparison } from '../redline/queries';
import { Loaded } from '../shell/loading';
import { Link } from '../shell/router';
import { ChangeTags } from './origin-note';
import { historyPath } from './queries';
import { StateOrigin } from './state-origin';
import type { ClauseInVersion } from './types';
import { useOriginWords } from './words';

interface HistoryEntryProps {
  readonly entry: ClauseInVersion;
  readonly document: DocumentView;
  readonly clauseId: string;
  readonly mayState: boolean;
}

/** A clause in one version: its words, what became of it since the version before, and who says so. */
export function HistoryEntry({ entry, document, clauseId, mayState }: HistoryEntryProps) {
  const { clause, links, n } = entry;
  const words = useOriginWords();
  const isChanged = links.some(({ kind }) => kind !== 'unchanged');
  return (
    <>
      <Became entry={entry} clauseId={clauseId} />
      {clause ? (
        <p className="clause-words" lang={document.language}>
          {clause.marker} {clause.heading !== '' && <strong>{clause.heading}</strong>} {clause.text}
        </p>
      ) : (
        <p className="quiet">{words.notInVersion}</p>
      )}
      <Others of={entry} documentId={document.id} clauseId={clauseId} />
      {clause && n > 1 && isChanged && <WordsChanged document={document} n={n} clauseId={clauseId} />}
      {mayState && clause && <StateHere document={document} n={n} clauseId={clauseId} />}
    </>
  );
}

function Became({ entry: { n, links }, clauseId }: Pick<HistoryEntryProps, 'entry' | 'clauseId'>) {
  const words = useOriginWords();
  const own = links.find(({ from, to }) => to === clauseId && (from === clauseId || from === null));
  const link = own ?? links.find(({ to }) => to === clauseId) ?? links[0];
  if (!link) return n === 1 ? null : <p className="origin-note">{words.unchanged}</p>;
  const { kind, moved, sure, saidBy } = link;
  return (
    <p className="origin-note">
      {kind === 'deleted' ? (
        <span className="tag tag-deleted">{words.deleted}</span>
      ) : (
        <ChangeTags change={kind} moved={moved} />
      )}
      {kind === 'unchanged' && <span className="tag">{words.unchanged}</span>}
      {!sure && <span className="tag strong">{words.unsure}</span>}
      {saidBy && <span className="quiet">{words.saidBy(saidBy.name)}</span>}
    </p>
  );
}

/** Clauses whose words it took, or that took its words. */
function Others({ of, documentId, clauseId }: OthersProps) {
  const words = useOriginWords();
  const from = of.links.flatMap((link) =>
    link.to === clauseId && link.from !== clauseId ? (link.from ?? []) : [],
  );
  const into = of.links.flatMap((link) =>
    link.from === clauseId && link.to !== clauseId ? (link.to ?? []) : [],
  );
  return (
    <>
      {from.length > 0 && (
        <p>
          {words.from} <Named ids={from} documentId={documentId} n={of.n - 1} />
        </p>
      )}
      {into.length > 0 && (
        <p>
          {words.into} <Named ids={into} documentId={documentId} n={of.n} />
        </p>
      )}
    </>
  );
}
interface OthersProps {
  readonly of: ClauseInVersion;
  readonly documentId: string;
  readonly clauseId: string;
}

interface NamedProps {
  readonly ids: readonly string[];
  readonly documentId: string;
  readonly n: number;
}

function Named({ ids, documentId, n }: NamedProps) {
  const { data: version } = useVersion(documentId, n);
  return ids.map((id, at) => {
    const clause = version?.clauses.find(({ clauseId }) => clauseId === id);
    return (
      <span key={id}>
        {at > 0 && ', '}
        <Link to={historyPath(documentId, id)}>{clause ? clauseNumber(clause) : '…'}</Link>
      </span>
    );
  });
}

interface WordsChangedProps {
  readonly document: DocumentView;
  readonly n: number;
  readonly clauseId: string;
}

/** Two whole versions are compared for it, so only for whoever asks. */
function WordsChanged({ document, n, clauseId }: WordsChangedProps) {
  const words = useOriginWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.wordsChanged}</summary>
      {open && <Redline document={document} n={n} clauseId={clauseId} />}
    </details>
  );
}

function Redline({ document, n, clauseId }: WordsChangedProps) {
  const words = useOriginWords();
  const comparison = useComparison(document.id, n - 1, n);
  return (
    <Loaded of={comparison}>
      {({ groups }) => {
        const group = groups.find(
          ({ clause, change }) => clause?.clauseId === clauseId && change !== 'moved-away',
        );
        return group ? (
          <div className="redline">
            <GroupRow {...{ group, language: document.language, hideSpelling: false, documentId: null }} />
          </div>
        ) : (
          <p className="quiet">{words.nothingShown}</p>
        );
      }}
    </Loaded>
  );
}

function StateHere({ document, n, clauseId }: WordsChangedProps) {
  const { data: version } = useVersion(document.id, n);
  const clause = version?.clauses.find((one) => one.clauseId === clauseId);
  return (
    clause && (
      <p className="buttons">
        <StateOrigin clause={clause} document={document} n={n} />
      </p>
    )
  );
}
