import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../api/client';
import { isStatus } from '../api/problem';
import type { Me, SetUpState } from '../api/types';

export const setUpKey = ['setup'];
export const meKey = ['me'];

export const useSetUp = () => useQuery({ queryKey: setUpKey, queryFn: () => get<SetUpState>('/setup') });

/** Who is signed in; null = nobody. */
export const useMe = () => useQuery({ queryKey: meKey, queryFn: readMe });

async function readMe(): Promise<Me | null> {
  try {
    return await get<Me>('/me');
  } catch (error) {
    if (isStatus(error, 401)) return null;
    throw error;
  }
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
    // Nothing of one reader is left for the next.
    onSuccess: () => {
      client.removeQueries({
        predicate: ({ queryKey }) => queryKey !== setUpKey && queryKey[0] !== meKey[0],
      });
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
