import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, query } from '../api/client';
import type {
  Actions,
  DocumentView,
  Member,
  Page,
  Paper,
  Round,
  Version,
  VersionSummary,
} from '../api/types';
import { useLanguage } from '../language/language';
import { useAnnounce } from '../shell/announcer';

export interface DocumentFilter {
  readonly waitingOn?: 'me';
  readonly state?: string | undefined;
  readonly q?: string | undefined;
}

export const useDocuments = (filter: DocumentFilter) =>
  useInfiniteQuery({
    queryKey: ['documents', filter],
    queryFn: ({ pageParam }) =>
      get<Page<DocumentView>>(`/documents${query({ ...filter, cursor: pageParam, limit: 30 })}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const documentKey = (id: string, ...part: readonly unknown[]): unknown[] => ['document', id, ...part];

export const useDocument = (id: string) =>
  useQuery({ queryKey: documentKey(id), queryFn: () => get<DocumentView>(`/documents/${id}`) });

/** The reasons are sentences, so each language is an answer of its own. */
export function useActions(id: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: documentKey(id, 'actions', language),
    queryFn: () => get<Actions>(`/documents/${id}/actions`),
  });
}

export const useRounds = (id: string) =>
  useQuery({
    queryKey: documentKey(id, 'rounds'),
    queryFn: async () => (await get<{ items: Round[] }>(`/documents/${id}/rounds`)).items,
  });

export const usePapers = (id: string) =>
  useQuery({
    queryKey: documentKey(id, 'papers'),
    queryFn: async () => (await get<{ items: Paper[] }>(`/documents/${id}/papers`)).items,
  });

export const useVersions = (id: string) =>
  useQuery({
    queryKey: documentKey(id, 'versions'),
    queryFn: async () => (await get<{ items: VersionSummary[] }>(`/documents/${id}/versions`)).items,
  });

export const versionKey = (id: string, n: number): unknown[] => ['version', id, n];

/** A version never changes, but for whose clause its clauses are said to be: whoever says so puts it here. */
export const useVersion = (id: string, n: number) =>
  useQuery({
    queryKey: versionKey(id, n),
    queryFn: () => get<Version>(`/documents/${id}/versions/${n}`),
    staleTime: Infinity,
    enabled: n > 0,
  });

/** Everybody with a role in a committee, once for each role. */
export const useMembers = (committeeId: string, enabled: boolean) =>
  useQuery({ queryKey: ['members', committeeId], queryFn: () => allMembers(committeeId), enabled });

async function allMembers(committeeId: string): Promise<Member[]> {
  const all: Member[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<Member> = await get(
      `/committees/${committeeId}/members${query({ cursor, limit: 200 })}`,
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  const today = new Date().toLocaleDateString('sv');
  return all.filter(
    ({ from, to, suspendedAt }) => from <= today && (to === null || to >= today) && suspendedAt === null,
  );
}

/** Something done to a document: everything shown of it is read again before the reader is told that it is done. */
export function useDoing<Input>(
  documentId: string,
  doIt: (input: Input) => Promise<unknown>,
  { done, onDone }: { readonly done: string; readonly onDone: () => void },
) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const reload = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: documentKey(documentId) }),
      client.invalidateQueries({ queryKey: ['documents'] }),
    ]);
  };
  return useMutation({
    mutationFn: doIt,
    onSuccess: async () => {
      await reload();
      announce(done);
      onDone();
    },
    // Most refusals mean that it has changed meanwhile; the next try starts from what is there now.
    onError: () => void reload(),
  });
}
