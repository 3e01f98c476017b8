import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { documentKey } from '../documents/queries';
import type { ConclusionList } from './types';

export const useConclusions = (documentId: string) =>
  useQuery({
    queryKey: documentKey(documentId, 'conclusions'),
    queryFn: () => get<ConclusionList>(`/documents/${documentId}/conclusions`),
  });
