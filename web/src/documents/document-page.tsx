import type { DocumentView, Me, Round } from '../api/types';
import { Acts } from '../approval/acts';
import { WaitingFor } from '../approval/waiting-for';
import { Ballots } from '../ballots/ballots';
import { Positions } from '../comments/positions';
import { Conclusions } from '../conclusions/conclusions';
import { Loaded, LoadedPage } from '../shell/loading';
import { Page } from '../shell/page';
import { DocumentFacts } from './document-facts';
import { DocumentKicker } from './document-kicker';
import { useActions, useDocument, useRounds } from './queries';
import { readerOf } from './standing';
import { TextAndComments } from './text-and-comments';

/** One document: what it waits for and on whom, what the reader may do now, its text with what is said about it. */
export function DocumentPage({ id, me }: { readonly id: string; readonly me: Me }) {
  const document = useDocument(id);
  const rounds = useRounds(id);
  return (
    <LoadedPage of={document}>
      {(view) => (
        <Page
          title={view.title}
          tab={view.number ?? view.title}
          lang={view.language}
          above={<DocumentKicker of={view} />}
        >
          <Loaded of={rounds}>{(list) => <DocumentBody document={view} rounds={list} me={me} />}</Loaded>
        </Page>
      )}
    </LoadedPage>
  );
}

interface DocumentBodyProps {
  readonly document: DocumentView;
  readonly rounds: readonly Round[];
  readonly me: Me;
}

function DocumentBody({ document, rounds, me }: DocumentBodyProps) {
  const actions = useActions(document.id);
  const reader = readerOf(me, document, rounds);
  return (
    <>
      <div className="now">
        <Loaded of={actions}>
          {(answer) => (
            <>
              <WaitingFor actions={answer} me={me.person.id} />
              <Acts document={document} offers={answer.actions} reader={reader} />
            </>
          )}
        </Loaded>
      </div>
      <DocumentFacts document={document} rounds={rounds} />
      <Ballots document={document} reader={reader} />
      <Conclusions document={document} reader={reader} />
      <Positions document={document} rounds={rounds} reader={reader} />
      <TextAndComments document={document} rounds={rounds} reader={reader} />
    </>
  );
}
