import { defineMessages } from './messages';

defineMessages({
  'shows-nothing': {
    vi: 'Không có ký tự nào nhìn thấy được',
    en: 'Nothing of it can be seen',
  },
  'named-twice': { vi: 'Nêu trùng lặp.', en: 'Named twice.' },
  'date-out-of-range': {
    vi: 'Ngày phải trong khoảng từ năm 1900 đến năm 2299.',
    en: 'The date must be between 1900 and 2299.',
  },
  'not-found': { vi: 'Không tìm thấy.', en: 'Not found.' },
  forbidden: { vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  refused: { vi: 'Chưa thể thực hiện.', en: 'This cannot be done yet.' },
  unauthenticated: { vi: 'Hãy đăng nhập trước.', en: 'Sign in first.' },
  'invalid-request': { vi: 'Nội dung gửi lên chưa hợp lệ.', en: 'The request is not valid.' },
  'invalid-json': { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  'invalid-cursor': {
    vi: 'Con trỏ trang không dùng được.',
    en: 'This page cursor is not usable.',
  },
  'nul-character': {
    vi: 'Nội dung chứa ký tự NUL, không lưu được.',
    en: 'The content holds a NUL character, which cannot be stored.',
  },
  'not-unicode': {
    vi: 'Nội dung chứa ký tự không phải Unicode hợp lệ.',
    en: 'The content holds half a character, which is not Unicode.',
  },
  'nested-too-deeply': { vi: 'Nội dung lồng quá nhiều cấp.', en: 'The content is nested too deeply.' },
  'body-too-large': { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  'unsupported-media-type': {
    vi: 'Kiểu nội dung này không được hỗ trợ.',
    en: 'This content type is not supported.',
  },
  'headers-too-large': {
    vi: 'Phần đầu của yêu cầu quá lớn.',
    en: 'The headers of the request are too large.',
  },
  'request-too-slow': {
    vi: 'Yêu cầu gửi lên quá chậm, đã bị ngắt.',
    en: 'The request took too long to arrive.',
  },
  'bad-request': { vi: 'Yêu cầu không hợp lệ.', en: 'The request is malformed.' },
  'precondition-required': {
    vi: 'Hãy gửi kèm If-Match với ETag bạn đã đọc.',
    en: 'Send If-Match with the ETag you have read.',
  },
  'precondition-failed': {
    vi: 'Nội dung đã thay đổi sau khi bạn đọc. Hãy tải lại rồi làm tiếp.',
    en: 'It has changed since you read it. Load it again and go on from there.',
  },
  'idempotency-key-in-use': {
    vi: 'Yêu cầu cùng khóa đang được xử lý. Hãy thử lại sau giây lát.',
    en: 'A request with this key is being worked on. Try again in a moment.',
  },
  'idempotency-key-reused': {
    vi: 'Khóa này đã dùng cho một nội dung khác.',
    en: 'This key was used before with another body.',
  },
  'idempotency-key-invalid': {
    vi: 'Idempotency-Key phải có từ 1 đến 255 ký tự hiển thị được.',
    en: 'Idempotency-Key must be 1 to 255 visible characters.',
  },
  'on-behalf-of-invalid': {
    vi: 'On-Behalf-Of phải là mã của một người.',
    en: 'On-Behalf-Of must be the id of a person.',
  },
  'cross-origin': {
    vi: 'Yêu cầu đến từ một trang web khác.',
    en: 'The request comes from another site.',
  },
  overloaded: {
    vi: 'Hệ thống đang bận. Hãy thử lại sau giây lát.',
    en: 'The system is busy. Try again shortly.',
  },
  internal: { vi: 'Có lỗi ở phía hệ thống.', en: 'Something went wrong on our side.' },
});
