import { useQuery } from '@tanstack/react-query';
import { get, query } from '../api/client';
import { documentKey } from '../documents/queries';
import type { Comparison } from './types';

export const useComparison = (id: string, from: number, to: number) =>
  useQuery({
    queryKey: documentKey(id, 'compare', from, to),
    queryFn: () => get<Comparison>(`/documents/${id}/compare${query({ from, to })}`),
  });
