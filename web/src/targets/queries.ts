import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Clause } from '../api/types';
import { documentKey } from '../documents/queries';
import type { Target } from './types';

/** By clause. Nothing is asked of a version without targets. */
export const useTargets = (documentId: string, n: number, clauses: readonly Clause[]) =>
  useQuery({
    queryKey: documentKey(documentId, 'targets', n),
    queryFn: async () =>
      (await get<{ items: Target[] }>(`/documents/${documentId}/versions/${n}/targets`)).items,
    enabled: clauses.some(({ kind }) => kind === 'target'),
    select: (targets) => new Map(targets.map((target) => [target.clauseId, target])),
  });
