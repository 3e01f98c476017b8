import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, query } from '../api/client';
import type { Page } from '../api/types';
import { documentKey } from '../documents/queries';
import type { CommentView, PositionView, ReplyView } from './types';

/** Read without being asked for; beyond these the reader asks for more. */
const readAtOnce = 1000;
const pageSize = 200;

export function useComments(documentId: string) {
  const comments = useInfiniteQuery({
    queryKey: documentKey(documentId, 'comments'),
    queryFn: ({ pageParam }) =>
      get<Page<CommentView>>(
        `/documents/${documentId}/comments${query({ cursor: pageParam, limit: pageSize })}`,
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = comments;
  const few = (data?.length ?? 0) < readAtOnce;
  useEffect(() => {
    if (hasNextPage && few && !isFetching) void fetchNextPage();
  }, [hasNextPage, few, isFetching, fetchNextPage]);
  return { ...comments, more: hasNextPage && !few };
}

export const usePositions = (documentId: string) =>
  useQuery({
    queryKey: documentKey(documentId, 'positions'),
    queryFn: async () => (await get<{ items: PositionView[] }>(`/documents/${documentId}/positions`)).items,
  });

export const useReplies = (documentId: string, commentId: string, enabled: boolean) =>
  useQuery({
    queryKey: documentKey(documentId, 'replies', commentId),
    queryFn: async () => (await get<{ items: ReplyView[] }>(`/comments/${commentId}/replies`)).items,
    enabled,
  });
