import { defineMessages } from '../platform/http/messages';

defineMessages({
  'period-backwards': { vi: 'Ngày cuối đứng trước ngày đầu.', en: 'The last day is before the first.' },
  'organisation-name-overlap': {
    vi: 'Tổ chức mang tên “{name}” từ {from} đến {to}; hai tên không được trùng thời gian.',
    en: 'The organisation is called “{name}” from {from} to {to}; two names may not overlap.',
  },
  'organisation-merged': {
    vi: 'Tổ chức này đã hợp nhất vào “{name}”.',
    en: 'The organisation has been merged into “{name}”.',
  },
  'organisation-merged-with-itself': {
    vi: 'Một tổ chức không thể hợp nhất vào chính nó.',
    en: 'An organisation cannot be merged into itself.',
  },
  'member-of-the-successor': {
    vi: 'Người này làm việc thay tổ chức với tư cách thành viên của tổ chức kế thừa; hãy kết thúc tư cách ở đó.',
    en: 'This person acts for it as a member of its successor; end the membership there.',
  },
  'organisation-member-ended': {
    vi: 'Tư cách thành viên này kết thúc ngày {to} và không thể kéo dài.',
    en: 'This membership ends on {to} and cannot be made longer.',
  },
  'organisation-member-overlap': {
    vi: 'Người này đã là thành viên của tổ chức từ {from} đến {to}.',
    en: 'This person is a member of the organisation from {from} to {to} already.',
  },
});
