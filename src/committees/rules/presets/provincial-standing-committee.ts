import type { Rules } from '../rules.schema';

/** More than half of those in office decide, in session or by written consultation, where silence is agreement. */
export const provincialStandingCommittee: Rules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
  ballotModes: ['session', 'written', 'silence'],
  secrecies: ['open', 'secret'],
  silence: 'agreement',
  minimumBallotHours: 72,
  personnelOnlyInSession: true,
  differingOpinionsForceMeeting: true,
  minimumCommentDays: 3,
  extendedBy: ['office', 'presiding'],
  reminderHours: 24,
  sealedRounds: false,
  requiredPapers: ['submission-note'],
  screening: [
    {
      code: 'type-and-authority',
      vi: 'Đúng thể loại, đúng thẩm quyền ban hành',
      en: 'The type is right and the body may issue it',
    },
    { code: 'legal-bases', vi: 'Căn cứ ban hành còn hiệu lực', en: 'The legal bases are in force' },
    { code: 'outline', vi: 'Bố cục đầy đủ các phần', en: 'The outline is complete' },
    { code: 'figures', vi: 'Số liệu đã được đối chiếu', en: 'The figures have been checked' },
    {
      code: 'deadlines',
      vi: 'Thời hạn khả thi, không rơi vào ngày nghỉ',
      en: 'The deadlines are realistic and on working days',
    },
    { code: 'recipients', vi: 'Nơi nhận đầy đủ', en: 'The recipients are complete' },
  ],
  confirmingDays: 3,
  answerDays: 15,
  quarantineHours: 0,
  numberTakenAt: 'promulgate',
  conclusionForm: 'TB',
  delegable: ['draft', 'comment', 'answer', 'preside', 'sign'],
};
