import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'not-time-to-correct': {
    vi: 'Chỉ sửa lỗi hình thức khi văn bản chờ ký.',
    en: 'Corrections of form are made while the text awaits its signature.',
  },
  'correction-changes-wording': {
    vi: 'Chỉ được sửa lỗi hình thức: không được thay đổi câu chữ hoặc số liệu đã thông qua.',
    en: 'Only the form may be corrected: the wording and figures adopted stay as they are.',
  },
  'correction-changes-nothing': {
    vi: 'Bản sửa không khác văn bản hiện có.',
    en: 'The correction does not differ from the text.',
  },
  'correction-exists': {
    vi: 'Nội dung này đã có một sửa lỗi hình thức.',
    en: 'A correction of this clause is listed already.',
  },
  'correction-refused': {
    vi: 'Sửa lỗi này đã bị từ chối; hãy nêu sửa lỗi mới.',
    en: 'This correction was refused; list a new one.',
  },
  'own-correction': {
    vi: 'Không ai tự chấp nhận sửa lỗi do chính mình nêu.',
    en: 'Nobody accepts a correction they listed themselves.',
  },
});
