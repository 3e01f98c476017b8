import type { Me } from '../api/types';
import { Page } from '../shell/page';
import { DocumentList } from './document-list';
import { useActions } from './queries';
import { useDocumentWords } from './words';

export function WaitingPage({ me }: { readonly me: Me }) {
  const words = useDocumentWords();
  return (
    <Page title={words.waitingTitle}>
      <p className="quiet">{words.waitingIntro}</p>
      <DocumentList
        {...{ filter: { waitingOn: 'me' }, none: words.waitingNone }}
        note={({ id }) => <WhatFor documentId={id} me={me.person.id} />}
      />
      {me.committees.length === 0 && me.organisations.length === 0 && (
        <NoRole administrator={me.administrator} />
      )}
    </Page>
  );
}

/** What the reader came to do, before they open it. */
function WhatFor({ documentId, me }: { readonly documentId: string; readonly me: string }) {
  const { data } = useActions(documentId);
  const mine = data?.waitingFor.filter(({ who }) => who.some(({ id }) => id === me)) ?? [];
  return <p className="what-for">{mine.map(({ message }) => message).join(' ')}</p>;
}

function NoRole({ administrator }: { readonly administrator: boolean }) {
  const words = useDocumentWords();
  return (
    <>
      <p>{words.noCommittee}</p>
      {administrator && (
        <p>
          {words.adminNext} <a href="/api/docs">{words.apiDocs}</a>.
        </p>
      )}
    </>
  );
}
