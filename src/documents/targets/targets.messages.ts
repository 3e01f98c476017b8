import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'version-not-latest': {
    vi: 'Đã có bản dự thảo mới hơn; hãy xác nhận chỉ tiêu trên bản mới nhất.',
    en: 'There is a newer version; confirm the targets on the latest one.',
  },
  'not-a-target': {
    vi: 'Nội dung này không phải là chỉ tiêu.',
    en: 'This clause is no target.',
  },
  'measure-not-in-clause': {
    vi: 'Đoạn trích không có trong nội dung của chỉ tiêu.',
    en: 'These words do not stand in the clause.',
  },
  'measure-numbers': {
    vi: 'Số liệu không khớp với cách nêu: một số, một khoảng, một tỷ lệ hoặc không có số.',
    en: 'The numbers do not fit their form: one number, a range, a ratio, or none.',
  },
});
