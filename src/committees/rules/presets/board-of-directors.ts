import type { Rules } from '../rules.schema';

/** A majority of the directors present decides, and where they are divided evenly the chair's vote does. */
export const boardOfDirectors: Rules = {
  quorum: { numerator: 3, denominator: 4, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'present' },
  tie: 'presiding-decides',
  ballotModes: ['session', 'written'],
  secrecies: ['open', 'secret'],
  silence: 'none',
  minimumBallotHours: 24,
  personnelOnlyInSession: false,
  differingOpinionsForceMeeting: false,
  minimumCommentDays: 3,
  extendedBy: ['presiding'],
  reminderHours: 24,
  sealedRounds: true,
  requiredPapers: ['explanation'],
  screening: [],
  confirmingDays: 0,
  answerDays: 15,
  quarantineHours: 0,
  numberTakenAt: 'sign',
  conclusionForm: 'BB',
  delegable: ['draft', 'comment', 'vote', 'preside'],
};
