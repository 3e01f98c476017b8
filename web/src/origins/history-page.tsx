import type { DocumentView, Me, Round } from '../api/types';
import { clauseAnchor } from '../documents/clause-name';
import { DocumentKicker } from '../documents/document-kicker';
import { useDocument, useRounds, useVersions } from '../documents/queries';
import { readerOf } from '../documents/standing';
import { useDocumentWords } from '../documents/words';
import { shownMinute } from '../language/dates';
import { LoadedPage } from '../shell/loading';
import { Page } from '../shell/page';
import { Link } from '../shell/router';
import { HistoryEntry } from './history-entry';
import { mayStateOrigin } from './may-state-origin';
import { useClauseHistory } from './queries';
import type { ClauseInVersion } from './types';
import { useOriginWords } from './words';

interface HistoryPageProps {
  readonly id: string;
  readonly clauseId: string;
  readonly me: Me;
}

/** One clause through all versions that the reader may see. */
export function HistoryPage({ id, clauseId, me }: HistoryPageProps) {
  const document = useDocument(id);
  const rounds = useRounds(id);
  const history = useClauseHistory(id, clauseId);
  return (
    <LoadedPage of={document}>
      {(view) => (
        <LoadedPage of={history}>
          {(entries) => (
            <Entries document={view} rounds={rounds.data} me={me} clauseId={clauseId} entries={entries} />
          )}
        </LoadedPage>
      )}
    </LoadedPage>
  );
}

interface EntriesProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[] | undefined;
  readonly me: Me;
  readonly clauseId: string;
  readonly entries: readonly ClauseInVersion[];
}

function Entries({ document, rounds, me, clauseId, entries }: EntriesProps) {
  const words = useOriginWords();
  const named = useDocumentWords();
  const { data: versions } = useVersions(document.id);
  const last = entries.find(({ clause }) => clause !== null)?.clause;
  const name = last?.label || last?.marker || last?.heading || last?.text.slice(0, 40) || '';
  const reader = readerOf(me, document, rounds ?? []);
  return (
    <Page
      title={words.title(name)}
      tab={`${words.title(name)} · ${document.number ?? document.title}`}
      above={<DocumentKicker of={document} />}
    >
      <p lang={document.language}>
        <Link to={`/documents/${document.id}#${clauseAnchor(clauseId)}`}>{document.title}</Link>
      </p>
      <p className="quiet">{words.about}</p>
      {entries.map((entry) => (
        <section key={entry.n} className="card" aria-labelledby={`version-${entry.n}`}>
          <h2 id={`version-${entry.n}`}>
            {named.versionLabel(entry.n, entry.draftNumber)}{' '}
            <span className="quiet">· {shownMinute(entry.createdAt)}</span>
          </h2>
          <HistoryEntry
            {...{ entry, document, clauseId }}
            mayState={rounds !== undefined && mayStateOrigin(reader, document, versions, entry.n)}
          />
        </section>
      ))}
    </Page>
  );
}
