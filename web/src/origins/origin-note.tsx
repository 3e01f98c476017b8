import type { Clause, DocumentView } from '../api/types';
import { clauseAnchor, clauseNumber } from '../documents/clause-name';
import { useDocumentWords } from '../documents/words';
import { Link } from '../shell/router';
import { historyPath } from './queries';
import { StateOrigin } from './state-origin';
import { useOriginWords } from './words';

interface OriginNoteProps {
  readonly clause: Clause;
  readonly document: DocumentView;
  readonly n: number;
  readonly mayState: boolean;
}

/** What became of a clause since the version before, below its words. */
export function OriginNote({ clause, document, n, mayState }: OriginNoteProps) {
  const words = useOriginWords();
  const { change, sure, clauseId } = clause;
  const mixed = clause.origins.some((origin) => origin.clauseId !== clauseId);
  if (change === null || (change === 'unchanged' && !clause.moved && sure !== false)) return null;
  return (
    <div className="origin-note">
      <ChangeTags change={change} moved={clause.moved ?? false} />
      {mixed && change !== 'split' && change !== 'merged' && <span className="tag">{words.mixed}</span>}
      {sure === false && <span className="tag strong">{words.unsure}</span>}
      {mayState && <StateOrigin clause={clause} document={document} n={n} />}
    </div>
  );
}

interface ChangeTagsProps {
  readonly change: NonNullable<Clause['change']>;
  readonly moved: boolean;
}

export function ChangeTags({ change, moved }: ChangeTagsProps) {
  const words = useDocumentWords();
  return (
    <>
      {change !== 'unchanged' && (
        <span className="tag" title={words.changedSince}>
          {words.changed[change]}
        </span>
      )}
      {moved && change !== 'moved' && <span className="tag">{words.changed.moved}</span>}
    </>
  );
}

/** Behind the words of a clause that an earlier version might have had. */
export function HistoryLink({
  clause,
  documentId,
}: {
  readonly clause: Clause;
  readonly documentId: string;
}) {
  const words = useOriginWords();
  if (clause.change === null) return null;
  return (
    <Link
      className="history-link"
      to={historyPath(documentId, clause.clauseId)}
      aria-label={words.historyOf(clauseNumber(clause))}
    >
      {words.history}
    </Link>
  );
}

/** For the agency: what it should look at. */
export function UnsureLeft({ clauses }: { readonly clauses: readonly Clause[] }) {
  const words = useOriginWords();
  const [first, ...rest] = clauses.filter(({ sure }) => sure === false);
  if (!first) return null;
  return (
    <p className="quiet">
      {words.unsureLeft(rest.length + 1)} <a href={`#${clauseAnchor(first.clauseId)}`}>{words.goToUnsure}</a>
    </p>
  );
}
