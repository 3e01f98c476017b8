import type { Rules } from '../rules.schema';

/** Two thirds present, more than half of those in office; papers go out three days before the committee meets. */
export const communeCommittee: Rules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
  ballotModes: ['session', 'written'],
  secrecies: ['open', 'secret'],
  silence: 'none',
  minimumBallotHours: 48,
  personnelOnlyInSession: true,
  differingOpinionsForceMeeting: true,
  minimumCommentDays: 3,
  extendedBy: ['office'],
  reminderHours: 24,
  sealedRounds: false,
  requiredPapers: ['submission-note'],
  screening: [
    {
      code: 'papers-in-time',
      vi: 'Hồ sơ đến Văn phòng ít nhất 5 ngày trước hội nghị',
      en: 'The papers reached the office at least 5 days before the meeting',
    },
    {
      code: 'type-and-authority',
      vi: 'Đúng thể loại, đúng thẩm quyền ban hành',
      en: 'The type is right and the body may issue it',
    },
    { code: 'figures', vi: 'Số liệu đã được đối chiếu', en: 'The figures have been checked' },
  ],
  confirmingDays: 0,
  answerDays: 15,
  quarantineHours: 0,
  numberTakenAt: 'promulgate',
  conclusionForm: 'KL',
  delegable: ['draft', 'comment', 'preside', 'sign'],
};
