import { defineMessages, defineWordedMessages } from '../platform/http/messages';
import { refusalCodes, sentence } from '../workflow/refusals';

defineWordedMessages(refusalCodes, (code, params, language) => sentence({ code, params, who: [] }, language));

defineMessages({
  'due-not-in-future': { vi: 'Thời hạn phải ở tương lai.', en: 'The due time must lie in the future.' },
  'due-not-later': {
    vi: 'Thời hạn mới phải sau thời hạn cũ.',
    en: 'The new due time must be later than the present one.',
  },
  'may-not-preside': {
    vi: 'Người được nêu không phải người đứng đầu hoặc cấp phó đang giữ chức.',
    en: 'The person named is neither the chair nor a deputy in office.',
  },
  'no-chair': {
    vi: 'Hiện chưa có người đứng đầu; hãy nêu cấp phó chủ trì vòng này.',
    en: 'There is no chair in office; name the deputy who presides over this round.',
  },
  'review-date-missing': {
    vi: 'Khi hoãn, hãy nêu ngày xem lại.',
    en: 'When deferring, give the date of review.',
  },
  'points-missing': {
    vi: 'Hãy nêu những điểm phải chỉnh lý lại.',
    en: 'Name the points for which the revision is returned.',
  },
  'unknown-comment': {
    vi: 'Có ý kiến không thuộc văn bản này hoặc đã giải quyết xong.',
    en: 'A comment named does not belong to this document, or is settled.',
  },
  'act-of-others': { vi: 'Việc này do người khác thực hiện.', en: 'This is for others to do.' },
});
