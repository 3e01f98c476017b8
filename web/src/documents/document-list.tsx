import type { ReactNode } from 'react';
import type { DocumentView } from '../api/types';
import { MinuteAndDistance } from '../language/dates';
import { Loaded } from '../shell/loading';
import { LongerList } from '../shell/longer-list';
import { Told } from '../shell/told';
import { Link } from '../shell/router';
import { useDocuments, type DocumentFilter } from './queries';
import { StateMark } from './state-mark';
import { useDocumentWords } from './words';

interface DocumentListProps {
  readonly filter: DocumentFilter;
  /** What is said where nothing matches. */
  readonly none: string;
  /** What else is said of each. */
  readonly note?: (document: DocumentView) => ReactNode;
}

export function DocumentList({ filter, none, note }: DocumentListProps) {
  const words = useDocumentWords();
  const documents = useDocuments(filter);
  const items = documents.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Told>{documents.data && (items.length === 0 ? none : words.shown(items.length))}</Told>
      <Loaded of={documents}>
        {() => (
          <LongerList
            {...{ className: 'documents', length: items.length, more: words.more }}
            onMore={documents.hasNextPage ? () => documents.fetchNextPage() : undefined}
          >
            {items.map((document) => (
              <DocumentItem key={document.id} document={document} note={note?.(document)} />
            ))}
          </LongerList>
        )}
      </Loaded>
    </>
  );
}

function DocumentItem({ document, note }: { readonly document: DocumentView; readonly note: ReactNode }) {
  const words = useDocumentWords();
  const { type, number, title, state, stateSince, dueAt, roundNumber, committee, leadAgency } = document;
  return (
    <li className="card">
      <p className="kicker">
        {number ?? type.name} <StateMark state={state} />
      </p>
      <h2 lang={document.language}>
        <Link to={`/documents/${document.id}`}>{title}</Link>
      </h2>
      {note}
      <p className="quiet">
        <span className="name">{committee.name}</span> · <span className="name">{leadAgency.name}</span>
        {roundNumber > 0 && <> · {words.round(roundNumber)}</>}
      </p>
      <dl className="facts">
        <div>
          <dt>{words.since}</dt>
          <dd>
            <MinuteAndDistance at={stateSince} />
          </dd>
        </div>
        {dueAt !== null && (
          <div>
            <dt>{words.due}</dt>
            <dd>
              <MinuteAndDistance at={dueAt} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
