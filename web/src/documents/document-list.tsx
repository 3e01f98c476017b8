import type { DocumentView } from '../api/types';
import { Minute, MinuteAndDistance } from '../language/dates';
import { Loaded } from '../shell/loading';
import { Link } from '../shell/router';
import { useDocuments, type DocumentFilter } from './queries';
import { StateMark } from './state-mark';
import { useDocumentWords } from './words';

interface DocumentListProps {
  readonly filter: DocumentFilter;
  /** What is said where nothing matches. */
  readonly none: string;
}

export function DocumentList({ filter, none }: DocumentListProps) {
  const words = useDocumentWords();
  const documents = useDocuments(filter);
  return (
    <Loaded of={documents}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <p className="empty">{none}</p>;
        return (
          <>
            <ul className="documents">
              {items.map((document) => (
                <DocumentItem key={document.id} document={document} />
              ))}
            </ul>
            {documents.hasNextPage && (
              <button type="button" onClick={() => void documents.fetchNextPage()}>
                {words.more}
              </button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function DocumentItem({ document }: { readonly document: DocumentView }) {
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
              <Minute at={dueAt} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}
