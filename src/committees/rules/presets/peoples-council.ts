import type { Rules } from '../rules.schema';

/** Delegates decide in session only: two thirds present, more than half of all of them for it. */
export const peoplesCouncil: Rules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
  ballotModes: ['session'],
  secrecies: ['open', 'secret'],
  silence: 'none',
  minimumBallotHours: 0,
  personnelOnlyInSession: true,
  differingOpinionsForceMeeting: false,
  minimumCommentDays: 5,
  extendedBy: ['office'],
  reminderHours: 48,
  sealedRounds: false,
  requiredPapers: ['submission-note', 'appraisal'],
  screening: [
    {
      code: 'verification-report',
      vi: 'Đã có báo cáo thẩm tra của Ban Hội đồng nhân dân',
      en: 'The council’s board has given its verification report',
    },
    {
      code: 'closing-line',
      vi: 'Dòng cuối nêu đúng khóa, kỳ họp và ngày thông qua',
      en: 'The closing line names the term, the session and the day of adoption',
    },
  ],
  confirmingDays: 0,
  answerDays: 15,
  quarantineHours: 72,
  numberTakenAt: 'sign',
  conclusionForm: 'TB',
  delegable: ['draft'],
};
