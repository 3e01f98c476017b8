import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client';
import { isStatus } from '../api/problem';
import type { Me, SetUpState } from '../api/types';

export const setUpKey = ['setup'];
export const meKey = ['me'];

export const useSetUp = () => useQuery({ queryKey: setUpKey, queryFn: () => get<SetUpState>('/setup') });

/** Who is signed in; null = nobody. */
export const useMe = () => useQuery({ queryKey: meKey, queryFn: ({ client }) => readMe(client) });

async function readMe(client: QueryClient): Promise<Me | null> {
  try {
    return await get<Me>('/me');
  } catch (error) {
    if (!isStatus(error, 401)) throw error;
    noteSessionEnd(client);
    return client.getQueryData<Me | null>(meKey) ?? null;
  }
}

const endKey = ['session-end'];

/** Whoever was reading stays on the page, since what they are writing is on it, and is asked to sign in again. */
export function noteSessionEnd(client: QueryClient): void {
  if (client.getQueryData(meKey)) client.setQueryData(endKey, true);
  else client.setQueryData(meKey, null);
}

export const useSessionEnd = (): boolean =>
  useQuery({ queryKey: endKey, queryFn: () => false, initialData: false, staleTime: Infinity }).data;

/** Signs in where the session ended, as the same person or as another one, who finds nothing of theirs. */
export function useSignInAgain(reader: Me) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await post('/auth/sign-in', credentials);
      return get<Me>('/me');
    },
    onSuccess: async (me) => {
      if (me.person.id !== reader.person.id) forget(client);
      client.setQueryData(endKey, false);
      client.setQueryData(meKey, me);
      await client.invalidateQueries();
    },
  });
}

/** Nothing of one reader is left for the next. */
export function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey !== setUpKey && queryKey[0] !== meKey[0] });
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => post('/auth/sign-in', credentials),
    onSuccess: () => client.invalidateQueries({ queryKey: meKey }),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post('/auth/sign-out'),
    onSuccess: () => {
      forget(client);
      client.setQueryData(meKey, null);
    },
  });
}

export interface FirstAdministrator extends Credentials {
  readonly token: string;
  readonly name: string;
}

/** Makes the first administrator and signs them in. */
export function useFirstRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: FirstAdministrator) => {
      await post('/setup', input);
      await post('/auth/sign-in', { email: input.email, password: input.password });
    },
    // Also when only the signing in failed: then the sign-in page is next.
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: meKey });
      await client.invalidateQueries({ queryKey: setUpKey });
    },
  });
}
