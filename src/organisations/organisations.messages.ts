import { defineMessages } from '../platform/http/messages';

defineMessages({
  'period-backwards': { vi: 'Ngày cuối đứng trước ngày đầu.', en: 'The last day is before the first.' },
  'organisation-name-overlap': {
    vi: 'Tổ chức mang tên “{name}” từ {from} đến {to}; hai tên không được trùng thời gian.',
    en: 'The organisation is called “{name}” from {from} to {to}; two names may not overlap.',
  },
  'organisation-member-overlap': {
    vi: 'Người này đã là thành viên của tổ chức từ {from} đến {to}.',
    en: 'This person is a member of the organisation from {from} to {to} already.',
  },
});
