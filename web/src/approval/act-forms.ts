import type { ActType } from '#workflow/facts';
import type { Reader } from '../documents/standing';

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

const reasonedActs: readonly ActType[] = [
  'return-to-agency',
  'extend-comments',
  'return-revision',
  'decline-to-sign',
  'recall',
];
/** Whoever presides does these at their own word, the office says why. */
const officeSaysWhy: readonly ActType[] = ['suspend', 'resume'];

export const needsReason = (type: ActType, { presides }: Reader): boolean =>
  reasonedActs.includes(type) || (officeSaysWhy.includes(type) && !presides);
