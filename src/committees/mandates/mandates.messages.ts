import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'mandate-to-oneself': {
    vi: 'Không thể ủy quyền cho chính mình.',
    en: 'Nobody gives a mandate to themselves.',
  },
  'mandate-in-circle': {
    vi: 'Người này đã ủy quyền lại cho chính người ủy quyền trong cùng thời gian; không được ủy quyền vòng.',
    en: 'The holder has given the same to the principal for the same time: mandates may not form a circle.',
  },
  'mandate-passed-on': {
    vi: 'Người được ủy quyền không được ủy quyền lại cho người khác.',
    en: 'What is held by a mandate may not be passed on.',
  },
  'mandate-overlap': {
    vi: 'Việc này đã được ủy quyền từ {from} đến {to}; hãy thu hồi ủy quyền đó trước.',
    en: 'This is given away already from {from} to {to}; revoke that mandate first.',
  },
  'mandate-over': { vi: 'Thời hạn ủy quyền đã qua.', en: 'The mandate would be over already.' },
  'mandate-revoked': { vi: 'Ủy quyền đã được thu hồi.', en: 'The mandate is revoked already.' },
  'mandate-paper-missing': {
    vi: 'Hãy nêu giấy ủy quyền làm căn cứ ghi thay.',
    en: 'Name the paper from which the office enters the mandate.',
  },
  'mandate-reason-missing': {
    vi: 'Văn phòng thu hồi ủy quyền thì phải nêu lý do.',
    en: 'The office gives a reason when it revokes a mandate.',
  },
  'scope-not-delegable': {
    vi: 'Quy chế làm việc không cho phép ủy quyền việc này.',
    en: 'The rules of procedure do not let this be done for another.',
  },
  'principal-unfit': {
    vi: 'Người ủy quyền không có thẩm quyền này trong cơ quan vào thời gian đó.',
    en: 'The principal does not hold at that time what would be given.',
  },
  'holder-unfit': {
    vi: 'Người được ủy quyền không giữ vai trò phù hợp trong cơ quan vào thời gian đó.',
    en: 'The holder has no role at that time that fits this mandate.',
  },
  'no-mandate': {
    vi: 'Bạn không có ủy quyền còn hiệu lực để làm việc này thay người được nêu.',
    en: 'You hold no mandate in force to do this for the person named.',
  },
  'not-done-for-another': {
    vi: 'Việc này không được làm thay người khác.',
    en: 'This cannot be done for another.',
  },
});
