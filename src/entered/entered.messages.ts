import { defineMessages } from '../platform/http/messages';

defineMessages({
  'not-entered-for-you': {
    vi: 'Nội dung này không do người khác ghi thay bạn.',
    en: 'This was not entered for you by somebody else.',
  },
  'objection-made': {
    vi: 'Đã có ý kiến phản đối nội dung ghi thay này.',
    en: 'An objection to this entry was made already.',
  },
  'objection-answered': {
    vi: 'Ý kiến phản đối này đã được xử lý.',
    en: 'The objection was answered already.',
  },
  'own-entry': {
    vi: 'Người đã ghi thay không tự quyết định giữ nguyên nội dung bị phản đối; việc này do người khác quyết định.',
    en: 'Nobody lets stand what they entered, or answers what they object to themselves; another decides.',
  },
  'replacement-missing': {
    vi: 'Hãy nêu nội dung đã ghi lại cho đúng.',
    en: 'Name the entry made in its place.',
  },
  'replacement-unfit': {
    vi: 'Nội dung thay thế phải cùng loại, của cùng một người và trong cùng văn bản.',
    en: 'What takes its place must be of the same kind, author and document, and goes with a correction only.',
  },
});
