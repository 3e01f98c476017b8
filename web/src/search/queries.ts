import { useInfiniteQuery } from '@tanstack/react-query';
import type { DocumentState } from '#workflow/facts';
import { get, query } from '../api/client';
import type { Named, Page } from '../api/types';

export interface Snippet {
  readonly text: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}
export interface Hit {
  readonly kind: 'document' | 'clause' | 'comment';
  readonly clauseId: string | null;
  readonly commentId: string | null;
  readonly versionN: number | null;
  readonly label: string | null;
  readonly snippet: Snippet;
}
export interface Found {
  readonly documentId: string;
  readonly title: string;
  readonly committee: Named;
  readonly state: DocumentState;
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

export const useSearchFor = (q: string) =>
  useInfiniteQuery({
    queryKey: ['search', q],
    queryFn: ({ pageParam }) => get<Page<Found>>(`/search${query({ q, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    enabled: q !== '',
  });
