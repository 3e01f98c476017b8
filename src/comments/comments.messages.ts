import { defineMessages } from '../platform/http/messages';

defineMessages({
  'comments-closed': {
    vi: 'Văn bản hiện không lấy ý kiến.',
    en: 'Comments are not open on this document.',
  },
  'author-not-asked': {
    vi: 'Người hoặc tổ chức này không được lấy ý kiến ở vòng này.',
    en: 'This person or organisation is not asked in this round.',
  },
  'answer-of-another': {
    vi: 'Chỉ người góp ý trả lời phương án xử lý ý kiến của mình.',
    en: 'The answer to a disposition is the author’s and nobody else’s.',
  },
  'author-missing': {
    vi: 'Hãy nêu ý kiến này là của ai và nhận qua kênh nào.',
    en: 'Say whose opinion this is and how it reached you.',
  },
  'quote-not-found': {
    vi: 'Đoạn trích không có trong mục được nêu.',
    en: 'The quoted words do not stand in the clause named.',
  },
  'quote-ambiguous': {
    vi: 'Đoạn trích có ở nhiều chỗ trong mục; hãy trích dài hơn, hoặc gửi kèm những chữ đứng trước và sau.',
    en: 'The quoted words stand in the clause more than once; quote more of them, or send what stands before and after.',
  },
  'proposed-text-missing': {
    vi: 'Ý kiến sửa đổi cần có câu chữ đề xuất.',
    en: 'An amendment needs its proposed text.',
  },
  'not-the-author': { vi: 'Đây không phải ý kiến của bạn.', en: 'This is not your comment.' },
  'comment-replied-to': {
    vi: 'Ý kiến đã có trả lời nên không sửa được nữa.',
    en: 'The comment has a reply and can no longer be edited.',
  },
  'comment-withdrawn': { vi: 'Ý kiến đã được rút.', en: 'The comment was withdrawn.' },
  'comment-settled': { vi: 'Ý kiến đã giải quyết xong.', en: 'The comment is settled.' },
  'comment-not-reopened': {
    vi: 'Bản chỉnh lý được trả lại vì những điểm khác; ý kiến này không mở lại.',
    en: 'The revision was returned for other points; this comment was not reopened.',
  },
  'disposition-ruled-on': {
    vi: 'Người chủ trì đã quyết định theo phương án này; chỉ còn sửa được các điều khoản được dẫn.',
    en: 'The presiding person has ruled for this disposition; only the clauses cited may still change.',
  },
  'not-time-to-dispose': {
    vi: 'Chưa đến bước tiếp thu, giải trình.',
    en: 'Comments are not being disposed of at this stage.',
  },
  'not-time-to-answer': {
    vi: 'Chưa đến bước trả lời phương án xử lý.',
    en: 'Dispositions are not being answered at this stage.',
  },
  'not-disposed-yet': {
    vi: 'Cơ quan chủ trì chưa nêu phương án xử lý ý kiến này.',
    en: 'The lead agency has not disposed of this comment yet.',
  },
  'reason-missing': { vi: 'Hãy nêu lý do.', en: 'Give a reason.' },
});
