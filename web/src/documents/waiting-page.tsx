import type { Me } from '../api/types';
import { Page } from '../shell/page';
import { DocumentList } from './document-list';
import { useDocumentWords } from './words';

export function WaitingPage({ me }: { readonly me: Me }) {
  const words = useDocumentWords();
  return (
    <Page title={words.waitingTitle}>
      <p className="quiet">{words.waitingIntro}</p>
      <DocumentList filter={{ waitingOn: 'me' }} none={words.waitingNone} />
      {me.committees.length === 0 && me.organisations.length === 0 && (
        <NoRole administrator={me.administrator} />
      )}
    </Page>
  );
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
