import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'file-too-large': { vi: 'Tệp lớn hơn 50 MB.', en: 'The file is larger than 50 MB.' },
  'file-empty': {
    vi: 'Tệp không có nội dung. Hãy chọn lại tệp rồi gửi lần nữa.',
    en: 'The file is empty. Choose the right file and send it again.',
  },
  'file-type-not-taken': {
    vi: 'Hồ sơ không nhận loại tệp này. Các loại được nhận: {taken}.',
    en: 'A dossier does not take this kind of file. It takes: {taken}.',
  },
  'file-type-differs': {
    vi: 'Nội dung tệp ({found}) không khớp với tên tệp hoặc kiểu đã khai ({declared}).',
    en: "The file's content ({found}) is not what its name or its declared type ({declared}) says.",
  },
  'file-name-is-path': {
    vi: 'Tên tệp không được chứa đường dẫn.',
    en: 'The name of the file may not be a path.',
  },
  'file-name-unusable': {
    vi: 'Tên tệp trống, dài quá {longest} ký tự hoặc có ký tự ẩn.',
    en: 'The name of the file is empty, longer than {longest} characters, or holds hidden characters.',
  },
  'malformed-form': {
    vi: 'Biểu mẫu gửi lên bị thiếu hoặc sai cấu trúc.',
    en: 'The form sent is cut short or malformed.',
  },
  'form-field-unusable': {
    vi: 'Một trường của biểu mẫu bị gửi hai lần hoặc quá dài.',
    en: 'A field of the form was sent twice or is too long.',
  },
  'file-in-another-field': {
    vi: 'Tệp phải được gửi trong trường "file".',
    en: 'A file is sent in the field "file".',
  },
  'range-not-satisfiable': {
    vi: 'Đoạn yêu cầu nằm ngoài tệp.',
    en: 'The range asked for lies beyond the end of the file.',
  },
  'paper-of-another-kind': {
    vi: 'Chỉ thay được bằng tài liệu cùng loại.',
    en: 'A paper is replaced by one of the same kind.',
  },
  'paper-replaced-already': {
    vi: 'Tài liệu này đã được thay bằng một tài liệu khác.',
    en: 'This paper has been replaced already.',
  },
  'unknown-round': { vi: 'Văn bản chưa có vòng lấy ý kiến này.', en: 'The document has no such round.' },
});
