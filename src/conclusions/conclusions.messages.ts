import { defineMessages } from '../platform/http/messages';

defineMessages({
  'review-date-past': {
    vi: 'Ngày xem xét lại đã qua.',
    en: 'The day on which it is taken up again lies in the past.',
  },
  'text-directive-without-revision': {
    vi: 'Kết luận này không giao chỉnh lý nên không thể kèm ý kiến chỉ đạo về dự thảo.',
    en: 'This conclusion leads to no revision, so it cannot direct a change of the text.',
  },
  'unknown-directive': {
    vi: 'Có ý kiến chỉ đạo không thuộc dự thảo này, không phải về nội dung dự thảo hoặc đã được rút.',
    en: 'A directive named is no standing directive on the text of this document.',
  },
  'document-closed': { vi: 'Hồ sơ văn bản này đã kết thúc.', en: 'The document has reached its end.' },
  'directive-lifted': { vi: 'Ý kiến chỉ đạo đã được rút.', en: 'The directive was lifted.' },
  'action-passes-to-follow-up': {
    vi: 'Ý kiến chỉ đạo này là việc phải làm, được theo dõi sau khi ban hành; không giải trình trong dự thảo.',
    en: 'This directive asks for an action: it passes to follow-up and is not answered in the draft.',
  },
  'not-time-to-answer-directives': {
    vi: 'Chỉ giải trình ý kiến chỉ đạo khi đang chỉnh lý dự thảo.',
    en: 'Directives are answered while the draft is being revised.',
  },
  'directive-not-reopened': {
    vi: 'Bản chỉnh lý được trả lại vì những điểm khác; ý kiến chỉ đạo này không mở lại.',
    en: 'The revision was returned for other points; this directive was not reopened.',
  },
  'directive-confirmed': {
    vi: 'Người chủ trì đã xác nhận việc thực hiện ý kiến chỉ đạo này.',
    en: 'The presiding person has confirmed how this directive was met.',
  },
  'order-must-be-met': {
    vi: 'Yêu cầu thì phải thực hiện, trừ khi người chủ trì rút lại; chỉ đề nghị mới có thể không thực hiện.',
    en: 'An order must be met or lifted; only a request may be left unfollowed.',
  },
  'not-time-to-verify': {
    vi: 'Chưa đến bước kiểm tra bản chỉnh lý.',
    en: 'The revision is not being verified at this stage.',
  },
  'directive-unanswered': {
    vi: 'Cơ quan chủ trì chưa giải trình ý kiến chỉ đạo này.',
    en: 'The lead agency has not answered this directive yet.',
  },
  'said-to-be-done': {
    vi: 'Cơ quan chủ trì báo đã thực hiện; hãy ghi là đạt hoặc chưa đạt.',
    en: 'The agency says that it is done: it is met or not met.',
  },
  'directive-unverified': {
    vi: 'Văn phòng chưa kiểm tra ý kiến chỉ đạo này.',
    en: 'The office has not verified this directive yet.',
  },
  'directive-not-met': {
    vi: 'Ý kiến chỉ đạo chưa được thực hiện nên không thể xác nhận: cần trả lại bản chỉnh lý hoặc rút ý kiến.',
    en: 'The directive is not met and cannot be confirmed: return the revision or lift the directive.',
  },
  'own-work': {
    vi: 'Không ai tự xác nhận việc do chính mình giải trình hoặc kiểm tra.',
    en: 'Nobody confirms what they answered or verified themselves.',
  },
  'own-directive': {
    vi: 'Không ai tự rút ý kiến chỉ đạo về dự thảo của chính mình hoặc của cơ quan mình.',
    en: 'Nobody lifts a directive on their own text or that of their own organisation.',
  },
  'own-comment': {
    vi: 'Không ai tự quyết định ý kiến của chính mình.',
    en: 'Nobody rules on their own comment.',
  },
  'not-time-to-rule': {
    vi: 'Chỉ quyết định ý kiến khi chờ kết luận hoặc khi đang hỏi lại người góp ý.',
    en: 'Comments are ruled on before the conclusion or while their authors answer.',
  },
  'ruling-too-late': {
    vi: 'Văn bản đã được thông qua: muốn sửa theo ý kiến này, hãy từ chối ký rồi quyết định trước khi kết luận lại.',
    en: 'The text is adopted: to change it for this comment, decline to sign and rule before the new conclusion.',
  },
  'consulted-body-orders-nothing': {
    vi: 'Tổ chức được lấy ý kiến chỉ đề nghị, không giao nhiệm vụ bắt buộc; hãy chọn mức “đề nghị”.',
    en: 'A consulted organisation requests; it orders nothing. Choose the strength “request”.',
  },
  'no-answer-owed': {
    vi: 'Chỉ trả lời bằng văn bản đối với kết luận của tổ chức được lấy ý kiến.',
    en: 'Only the conclusion of a consulted organisation is answered in writing.',
  },
  'conclusion-in-notice': {
    vi: 'Kết luận này thuộc thông báo chung của nhiều văn bản; hãy sửa ở thông báo đó.',
    en: 'This conclusion belongs to a notice over several documents; change it there.',
  },
  'notice-corrected': {
    vi: 'Thông báo này đã được đính chính bằng thông báo số {number}; hãy đính chính thông báo đó.',
    en: 'This notice was corrected by notice {number} already; correct that one.',
  },
  'nothing-corrected': {
    vi: 'Thông báo đính chính không khác gì thông báo được đính chính.',
    en: 'The correcting notice says the same as the corrected one.',
  },
  'unknown-conclusion': {
    vi: 'Có kết luận không tồn tại.',
    en: 'A conclusion named does not exist.',
  },
  'notice-of-one-committee': {
    vi: 'Một thông báo chỉ gồm kết luận của cùng một cơ quan đối với văn bản do cùng một văn phòng quản lý.',
    en: 'A notice holds conclusions of one body on documents of one committee.',
  },
  'wording-missing': { vi: 'Hãy ghi câu chữ được quyết định.', en: 'Give the wording ruled for.' },
  'wording-without-use': {
    vi: 'Chỉ ghi câu chữ khi quyết định một câu chữ khác.',
    en: 'A wording goes with a ruling for other wording only.',
  },
});
