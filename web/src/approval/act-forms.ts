import type { ActType } from '#workflow/facts';

export type ActField =
  | 'dueAt'
  | 'newDueAt'
  | 'presiding'
  | 'invitees'
  | 'outcome'
  | 'next'
  | 'pointsToReturn'
  | 'ballot'
  | 'effectiveOn';

/** Which fields each act asks for besides its reason and date. */
export const fieldsOf: Partial<Record<ActType, readonly ActField[]>> = {
  'open-comments': ['dueAt', 'presiding', 'invitees'],
  'extend-comments': ['newDueAt'],
  'issue-conclusion': ['outcome'],
  'accept-revision': ['next'],
  'return-revision': ['pointsToReturn'],
  'open-ballot': ['ballot'],
  promulgate: ['effectiveOn'],
};

export const reasonedActs: readonly ActType[] = [
  'return-to-agency',
  'extend-comments',
  'return-revision',
  'decline-to-sign',
  'recall',
  'withdraw',
  'suspend',
  'resume',
];
