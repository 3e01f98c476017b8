import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'unknown-document': { vi: 'Không có văn bản này.', en: 'There is no such document.' },
  'document-or-act': {
    vi: 'Hãy nêu một văn bản trong hệ thống hoặc một văn bản ở nơi khác, chỉ một trong hai.',
    en: 'Name a document here or an act elsewhere, one of them.',
  },
  'relation-to-itself': {
    vi: 'Một văn bản không thể sửa đổi, thay thế hay bãi bỏ chính nó.',
    en: 'A document cannot be related to itself.',
  },
  'relation-exists': {
    vi: 'Quan hệ này giữa hai văn bản đã được ghi nhận.',
    en: 'This relation between the two documents is recorded already.',
  },
  'relation-circle': {
    vi: 'Văn bản kia đã sửa đổi, thay thế hoặc thực hiện văn bản này, trực tiếp hay gián tiếp; quan hệ ngược lại là mâu thuẫn.',
    en: 'The other document already acts upon this one, directly or through others; the reverse contradicts that.',
  },
  'already-out-of-force': {
    vi: 'Vào ngày đó văn bản kia đã được thay thế hoặc bãi bỏ bởi văn bản khác.',
    en: 'By that day the other document has been replaced or repealed already.',
  },
  'out-of-force-meanwhile': {
    vi: 'Khi văn bản này được ban hành, văn bản kia đã được thay thế hoặc bãi bỏ.',
    en: 'When this document was issued, the other one had been replaced or repealed already.',
  },
  'not-your-organs-document': {
    vi: 'Văn bản này do {organ} ban hành; chỉ cơ quan đó hoặc cơ quan cấp trên mới được sửa đổi, thay thế, bãi bỏ.',
    en: 'That document was issued by {organ}; only it or a body above it may amend, replace or repeal it.',
  },
  'organ-of-the-act-differs': {
    vi: 'Văn bản được nêu do cơ quan khác ban hành; hãy kiểm tra thẩm quyền sửa đổi, thay thế, bãi bỏ.',
    en: 'The act named was issued by another organ; check who may amend, replace or repeal it.',
  },
  'relation-ended': { vi: 'Quan hệ này đã kết thúc.', en: 'This relation has ended.' },
  'document-is-dead': {
    vi: 'Văn bản đã bị từ chối hoặc rút lại, không tác động đến văn bản nào.',
    en: 'The document was rejected or withdrawn; it does nothing to others.',
  },
});
