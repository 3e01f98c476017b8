import { defineMessages } from '../platform/http/messages';

defineMessages({
  'number-series-exists': {
    vi: 'Loại văn bản này đã có dãy số.',
    en: 'This document type has a number series already.',
  },
  'unknown-number-pattern': {
    vi: 'Mẫu số, ký hiệu phải có {placeholder} đúng một lần và chỉ dùng các phần đã biết.',
    en: 'The pattern must hold {placeholder} once and no part that is not known.',
  },
  'number-passed': {
    vi: 'Sổ đã cấp đến số {last}; chỉ có thể tiếp tục từ một số lớn hơn.',
    en: 'The register has reached {last} already; it can only go on from a higher number.',
  },
  'number-of-a-document': {
    vi: 'Số {text} thuộc một văn bản trong hệ thống; chỉ hủy số bằng cách thu hồi văn bản đó.',
    en: '{text} belongs to a document here; its number is voided by recalling it.',
  },
  'number-void': { vi: 'Số {text} đã bị hủy.', en: '{text} is void already.' },
  'title-missing': {
    vi: 'Cần ghi trích yếu của văn bản mang số này.',
    en: 'Say which paper bears the number.',
  },
  'type-missing': {
    vi: 'Nhiều loại văn bản dùng chung dãy số này; cần nêu loại văn bản.',
    en: 'Several document types draw from this series; name one.',
  },
  'unknown-period': {
    vi: 'Cơ quan không có nhiệm kỳ hoặc năm này.',
    en: 'The committee has no such term, or this is no year.',
  },
});
