import { defineMessages } from '../platform/http/messages';

defineMessages({
  'unknown-time-zone': {
    vi: 'Không có múi giờ này trong cơ sở dữ liệu IANA.',
    en: 'The IANA database has no such time zone.',
  },
  'time-zone-unknown': { vi: 'Không biết múi giờ này.', en: 'This time zone is not known.' },
  'term-overlap': {
    vi: 'Nhiệm kỳ “{name}” kéo dài từ {from} đến {to}; hai nhiệm kỳ không được trùng thời gian.',
    en: 'The term “{name}” runs from {from} to {to}; two terms may not overlap.',
  },
  'members-outside-term': {
    vi: 'Còn {count} người giữ vai trò từ một ngày nằm ngoài thời gian mới của nhiệm kỳ.',
    en: '{count:person holds a role|persons hold roles} from a day outside the new dates of the term.',
  },
  'no-term-then': { vi: 'Không có nhiệm kỳ nào vào ngày này.', en: 'There is no term on this day.' },
  'outside-term': {
    vi: 'Ngày nằm ngoài nhiệm kỳ “{name}” ({from} đến {to}).',
    en: 'The dates are outside the term “{name}” ({from} to {to}).',
  },
  'suspension-over': {
    vi: 'Ngày kết thúc đình chỉ đã qua.',
    en: 'The last day of the suspension lies in the past.',
  },
  'chair-taken': {
    vi: '{name} là người đứng đầu từ {from} đến {to}; mỗi lúc chỉ có một người đứng đầu.',
    en: '{name} holds the chair from {from} to {to}; there is one chair at a time.',
  },
  'role-held': {
    vi: 'Người này đã giữ vai trò đó từ {from} đến {to}.',
    en: 'This person holds that role from {from} to {to} already.',
  },
  'member-ended': {
    vi: 'Tư cách này đã kết thúc ngày {to} và không thể kéo dài.',
    en: 'This membership ends on {to} and cannot be made longer.',
  },
  'demo-only': {
    vi: 'Cơ sở dữ liệu này chỉ dùng cho dữ liệu minh họa; hãy lập cơ quan của bạn trên một cơ sở dữ liệu khác.',
    en: 'This database is for the demonstration data only; set up your own committee on another one.',
  },
  'unknown-committee': { vi: 'Không có cơ quan này.', en: 'There is no such committee.' },
  'superior-circle': {
    vi: 'Cơ quan cấp trên được nêu lại là cấp dưới của chính cơ quan này.',
    en: 'The body named as superior stands beneath this one itself.',
  },
  'committee-place-unknown': {
    vi: 'Chưa khai báo cơ quan này thuộc loại nào, cấp nào, nên chưa biết được ban hành loại văn bản gì.',
    en: 'Nobody has said what kind of body this is and on which level, so its document types are not known.',
  },
  'type-not-issued-here': {
    vi: 'Cơ quan loại và cấp này không ban hành loại văn bản “{name}”.',
    en: 'A body of this kind and level does not issue documents of the type “{name}”.',
  },
  'document-type-retired': {
    vi: 'Loại văn bản “{name}” đã thôi dùng từ ngày {day}.',
    en: 'The document type “{name}” is no longer used from {day} on.',
  },
  'document-type-taken': {
    vi: 'Đã có loại văn bản tên “{name}”.',
    en: 'There is a document type called “{name}” already.',
  },
});
