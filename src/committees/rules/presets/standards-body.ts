import type { Rules } from '../rules.schema';

/** Two thirds of the votes cast, by letter; objections are answered to their authors and sent round again before a vote. */
export const standardsBody: Rules = {
  quorum: { numerator: 1, denominator: 2, base: 'in-office' },
  majority: { numerator: 2, denominator: 3, moreThan: false, base: 'cast' },
  tie: 'fails',
  ballotModes: ['session', 'written'],
  secrecies: ['open'],
  silence: 'abstention',
  minimumBallotHours: 336,
  personnelOnlyInSession: false,
  differingOpinionsForceMeeting: false,
  minimumCommentDays: 30,
  extendedBy: ['office', 'presiding'],
  reminderHours: 168,
  sealedRounds: false,
  requiredPapers: ['explanation'],
  screening: [
    {
      code: 'scope',
      vi: 'Dự thảo nằm trong phạm vi đã được duyệt',
      en: 'The draft stays within the approved scope',
    },
    {
      code: 'unresolved-objections',
      vi: 'Ý kiến phản đối chưa giải quyết được gửi kèm khi lấy ý kiến lại',
      en: 'Unresolved objections go out with a recirculation',
    },
  ],
  confirmingDays: 14,
  answerDays: 30,
  quarantineHours: 336,
  numberTakenAt: 'promulgate',
  conclusionForm: 'RES',
  delegable: ['draft', 'comment', 'answer', 'vote'],
};
