import { defineMessages } from '../platform/http/messages';

defineMessages({
  'no-number-series': {
    vi: 'Loại văn bản này chưa có dãy số; Văn phòng cần mở dãy số trước.',
    en: 'This document type has no number series yet; the office must open one first.',
  },
  'no-term-on-that-day': {
    vi: 'Cơ quan không có nhiệm kỳ nào vào ngày {day}, nên không xác định được dãy số.',
    en: 'The committee has no term on {day}, so no number can be taken for it.',
  },
  'number-series-exists': {
    vi: 'Loại văn bản này đã có dãy số.',
    en: 'This document type has a number series already.',
  },
  'unknown-number-pattern': {
    vi: 'Mẫu số, ký hiệu phải có {placeholder} đúng một lần và chỉ dùng các phần đã biết.',
    en: 'The pattern must hold {placeholder} once and no part that is not known.',
  },
  'unknown-period': {
    vi: 'Cơ quan không có nhiệm kỳ hoặc năm này.',
    en: 'The committee has no such term, or this is no year.',
  },
});
