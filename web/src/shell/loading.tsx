import type { ReactNode } from 'react';
import { isStatus } from '../api/problem';
import { NotFound } from './not-found';
import { Page } from './page';
import { ProblemNotice } from './problem-notice';
import { useShellWords } from './words';

interface LoadedProps<Data> {
  readonly of: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

function Again({ error, refetch }: Pick<LoadedProps<unknown>['of'], 'error' | 'refetch'>) {
  const words = useShellWords();
  return (
    <>
      <ProblemNotice error={error} />
      <button type="button" onClick={() => void refetch()}>
        {words.again}
      </button>
    </>
  );
}

/** What is shown until the server has answered, and when it does not. */
export function Loaded<Data>({ of: { data, error, refetch }, children }: LoadedProps<Data>) {
  const words = useShellWords();
  if (data !== undefined) return children(data);
  if (!error) return <p className="loading">{words.loading}</p>;
  return <Again error={error} refetch={refetch} />;
}

/** A part of a page that most documents do not have: nothing until it is known, but never silent where it is not. */
export function LoadedPart<Data>({ of: { data, error, refetch }, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  return error ? <Again error={error} refetch={refetch} /> : null;
}

/** The same for a whole page: what may not be seen is a page that is not there. */
export function LoadedPage<Data>(props: LoadedProps<Data>) {
  const words = useShellWords();
  const { data, error } = props.of;
  if (data === undefined && (isStatus(error, 404) || isStatus(error, 422))) return <NotFound />;
  if (data !== undefined) return props.children(data);
  if (error)
    return (
      <Page title={words.notLoaded} narrow>
        <Loaded {...props} />
      </Page>
    );
  return (
    <main id="main" className="page" tabIndex={-1}>
      <Loaded {...props} />
    </main>
  );
}
