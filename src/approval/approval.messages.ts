import { defineMessages, defineWordedMessages } from '../platform/http/messages';
import { refusalCodes } from '../workflow/refusal-sentences';
import { sentence } from '../workflow/refusals';

defineWordedMessages(refusalCodes, (code, params, language) => sentence({ code, params, who: [] }, language));

defineMessages({
  'issued-before-adoption': {
    vi: 'Ngày ban hành không được trước ngày thông qua hoặc ngày lấy số {day}.',
    en: 'It cannot be issued before it was adopted or numbered on {day}.',
  },
  'due-not-in-future': { vi: 'Thời hạn phải ở tương lai.', en: 'The due time must lie in the future.' },
  'due-not-later': {
    vi: 'Thời hạn mới phải sau thời hạn cũ.',
    en: 'The new due time must be later than the present one.',
  },
  'comment-period-too-short': {
    vi: 'Quy chế yêu cầu lấy ý kiến ít nhất {days} ngày: thời hạn không được trước {earliest}.',
    en: 'The rules ask for at least {days:day|days}: the due time may not be before {earliest}.',
  },
  'unknown-screening-item': {
    vi: 'Quy chế không có nội dung kiểm tra “{code}”.',
    en: 'The rules have no point of screening called “{code}”.',
  },
  'may-not-preside': {
    vi: 'Người được nêu không phải người đứng đầu hoặc cấp phó đang giữ chức, hoặc không thuộc tổ chức chủ trì.',
    en: 'The person named is neither the chair nor a deputy in office, or not of the organisation that leads.',
  },
  'no-head': {
    vi: 'Tổ chức này chưa có người đứng đầu; hãy nêu thành viên chủ trì vòng lấy ý kiến.',
    en: 'The organisation has no head in office; name the member who presides over this round.',
  },
  'unknown-body': {
    vi: 'Không có cơ quan hoặc tổ chức này.',
    en: 'There is no such body.',
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
