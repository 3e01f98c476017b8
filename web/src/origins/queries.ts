import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { documentKey } from '../documents/queries';
import type { ClauseInVersion } from './types';

/** Newest version first. */
export const useClauseHistory = (documentId: string, clauseId: string) =>
  useQuery({
    queryKey: documentKey(documentId, 'history', clauseId),
    queryFn: async () =>
      (await get<{ items: ClauseInVersion[] }>(`/documents/${documentId}/clauses/${clauseId}/history`)).items,
  });

export const historyPath = (documentId: string, clauseId: string): string =>
  `/documents/${documentId}/clauses/${clauseId}`;
