import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { isStatus, Problem } from './api/problem';
import type { Me } from './api/types';
import { DocumentPage } from './documents/document-page';
import { DocumentsPage } from './documents/documents-page';
import { WaitingPage } from './documents/waiting-page';
import { FirstRunPage } from './identity/first-run-page';
import { noteSessionEnd, useMe, useSessionEnd, useSetUp } from './identity/queries';
import { SignInAgain } from './identity/sign-in-again';
import { SignInPage } from './identity/sign-in-page';
import { HistoryPage } from './origins/history-page';
import { ComparePage } from './redline/compare-page';
import { Announcer } from './shell/announcer';
import { Frame } from './shell/frame';
import { LoadedPage } from './shell/loading';
import { SearchPage } from './search/search-page';
import { NotFound } from './shell/not-found';
import { usePath } from './shell/router';

const onError = (error: unknown): void => {
  if (isStatus(error, 401)) noteSessionEnd(client);
};
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Waiting in silence for a network is no answer to somebody who pressed a button.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      // What the server has answered once it answers again.
      retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={client}>
      <Announcer>
        <Gate />
      </Announcer>
    </QueryClientProvider>
  );
}

/** First the first administrator, then whoever signs in, then the pages. */
function Gate() {
  const setUp = useSetUp();
  const me = useMe();
  const ended = useSessionEnd();
  return (
    <Frame demo={setUp.data?.demo ?? false} me={me.data ?? null}>
      <LoadedPage of={setUp}>
        {({ needed }) =>
          needed ? (
            <FirstRunPage />
          ) : (
            <LoadedPage of={me}>
              {(reader) =>
                reader ? (
                  <>
                    <Pages key={reader.person.id} me={reader} />
                    {ended && <SignInAgain reader={reader} />}
                  </>
                ) : (
                  <SignInPage />
                )
              }
            </LoadedPage>
          )
        }
      </LoadedPage>
    </Frame>
  );
}

function Pages({ me }: { readonly me: Me }) {
  const path = usePath();
  const document = /^\/documents\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const compared = /^\/documents\/([0-9a-f-]{36})\/compare$/.exec(path)?.[1];
  const [, of, clause] = /^\/documents\/([0-9a-f-]{36})\/clauses\/([0-9a-f-]{36})$/.exec(path) ?? [];
  if (path === '/') return <WaitingPage me={me} />;
  if (path === '/documents') return <DocumentsPage />;
  if (path === '/search') return <SearchPage />;
  if (document !== undefined) return <DocumentPage key={document} id={document} me={me} />;
  if (compared !== undefined) return <ComparePage key={compared} id={compared} />;
  if (of !== undefined && clause !== undefined)
    return <HistoryPage key={path} id={of} clauseId={clause} me={me} />;
  return <NotFound key={path} />;
}
