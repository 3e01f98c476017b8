import type { Rules } from '../../../src/committees/rules/rules.schema';
import type { ModelCommittee } from '../oracle-world';

/* Committees whose rules differ in what changes the way of a document, and whose people are not all alike. */

const anyMode = ['session', 'written', 'silence'] as const;
const inSession = { ballotModes: ['session', 'written'], silence: 'none' } as const;
export interface Variant {
  readonly rules: Omit<ModelCommittee, 'id' | 'seats' | 'above'> &
    Pick<Rules, 'requiredPapers' | 'extendedBy'>;
  readonly deputies: number;
  /** Who of chair and deputies belongs to the lead agency too, so that its text is their own. */
  readonly ofTheAgency: 'nobody' | 'chair' | 'deputy';
}

const plain = {
  sealedRounds: false,
  requiredPapers: [],
  minimumCommentDays: 0,
  screening: [],
  extendedBy: ['office' as const],
};
export const variants: readonly Variant[] = [
  {
    deputies: 2,
    ofTheAgency: 'nobody',
    rules: {
      ...{ ...plain, confirmingDays: 0, quarantineHours: 0, numberTakenAt: 'promulgate' },
      ...{ ballotModes: anyMode, silence: 'agreement', differingOpinionsForceMeeting: true },
    },
  },
  {
    deputies: 1,
    ofTheAgency: 'chair',
    rules: {
      ...{ ...plain, confirmingDays: 3, quarantineHours: 24, numberTakenAt: 'sign' },
      ...{ ...inSession, differingOpinionsForceMeeting: false },
      ...{ requiredPapers: ['submission-note'], minimumCommentDays: 2, extendedBy: ['presiding'] },
      sealedRounds: true,
    },
  },
  {
    deputies: 1,
    ofTheAgency: 'chair',
    rules: {
      ...{ ...plain, confirmingDays: 0, quarantineHours: 24, numberTakenAt: 'sign' },
      ...{ ...inSession, differingOpinionsForceMeeting: true },
      ...{ extendedBy: ['office', 'presiding'], screening: ['authority', 'figures'] },
    },
  },
  {
    deputies: 2,
    ofTheAgency: 'deputy',
    rules: {
      ...{ ...plain, confirmingDays: 3, quarantineHours: 0, numberTakenAt: 'promulgate' },
      ...{ ballotModes: anyMode, silence: 'abstention', differingOpinionsForceMeeting: false },
      minimumCommentDays: 1,
    },
  },
];
