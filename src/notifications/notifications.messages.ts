import type { Language } from '../platform/http/language';

/** `{title}` is the document's; `{committee}` its committee's name. */
export const noticeMessages = {
  'membership-begun': {
    vi: 'Bạn có vai trò mới trong {committee}.',
    en: 'You have a new role in {committee}.',
  },
  'membership-ended': {
    vi: 'Một vai trò của bạn trong {committee} đã có ngày kết thúc.',
    en: 'One of your roles in {committee} was given an end.',
  },
  'membership-suspended': {
    vi: 'Vai trò của bạn tại “{committee}” tạm đình chỉ.',
    en: 'Your role in “{committee}” has been suspended.',
  },
  'membership-resumed': {
    vi: 'Vai trò của bạn tại “{committee}” được khôi phục.',
    en: 'You hold your role in “{committee}” again.',
  },
  'recusal-declared': {
    vi: 'Có người không tham gia xem xét, quyết định “{title}”.',
    en: 'Somebody takes no part in deciding “{title}”.',
  },
  'recusal-entered-for-you': {
    vi: 'Đã ghi nhận việc bạn không tham gia xem xét, quyết định “{title}”.',
    en: 'It was entered for you that you take no part in deciding “{title}”.',
  },
  'recusal-ended': {
    vi: 'Việc không tham gia xem xét, quyết định “{title}” đã chấm dứt.',
    en: 'A recusal from “{title}” has ended.',
  },
  'presiding-in-place': {
    vi: 'Bạn chủ trì việc xem xét “{title}”.',
    en: 'You preside over “{title}”.',
  },
  'entry-objected-to': {
    vi: 'Có người phản đối nội dung được ghi thay họ về “{title}”.',
    en: 'Somebody objects to what was entered for them on “{title}”.',
  },
  'objection-answered': {
    vi: 'Ý kiến phản đối của bạn về nội dung ghi thay ở “{title}” đã được xử lý.',
    en: 'Your objection to what was entered for you on “{title}” was answered.',
  },
  'entry-decided': {
    vi: 'Đã xử lý một phản đối về nội dung được ghi thay ở “{title}”.',
    en: 'An objection to what was entered for somebody on “{title}” was decided.',
  },
  'notice-corrected': {
    vi: 'Thông báo kết luận về “{title}” đã được đính chính.',
    en: 'The notice of the conclusion on “{title}” was corrected.',
  },
  'relation-out-of-force': {
    vi: '“{title}” đã ban hành, nhưng một văn bản mà nó sửa đổi, thay thế hoặc bãi bỏ đã hết hiệu lực từ trước; hãy kiểm tra.',
    en: '“{title}” was issued, but a document that it amends, replaces or repeals was out of force by then; please check.',
  },
  'settings-changed': {
    vi: 'Tiêu đề, ngày hiệu lực hoặc nơi nhận của “{title}” đã thay đổi sau khi biểu quyết.',
    en: 'The title, effective date or recipients of “{title}” changed after the vote.',
  },
  'document-affected': {
    vi: '“{title}” sửa đổi, thay thế, bãi bỏ hoặc liên quan đến một văn bản thuộc trách nhiệm của bạn.',
    en: '“{title}” amends, replaces, repeals or otherwise concerns a document in your care.',
  },
  'affecting-document-promulgated': {
    vi: '“{title}” đã được ban hành; văn bản này sửa đổi, thay thế, bãi bỏ hoặc liên quan đến một văn bản thuộc trách nhiệm của bạn.',
    en: '“{title}” was promulgated; it amends, replaces, repeals or otherwise concerns a document in your care.',
  },
  'document-spared': {
    vi: '“{title}” không còn tác động đến một văn bản thuộc trách nhiệm của bạn.',
    en: '“{title}” no longer concerns a document in your care.',
  },
  'number-voided': {
    vi: 'Một số trong sổ đăng ký của {committee} đã bị hủy.',
    en: 'A number in the register of {committee} was voided.',
  },
  'done-on-your-behalf': {
    vi: 'Có việc đã được làm thay bạn theo ủy quyền về “{title}”.',
    en: 'Something was done on your behalf by a mandate on “{title}”.',
  },
  'mandate-given': {
    vi: 'Một ủy quyền trong {committee} liên quan đến bạn đã được ghi nhận.',
    en: 'A mandate in {committee} that concerns you was recorded.',
  },
  'mandate-revoked': {
    vi: 'Một ủy quyền trong {committee} liên quan đến bạn đã bị thu hồi.',
    en: 'A mandate in {committee} that concerns you was revoked.',
  },
  'draft-submitted': { vi: 'Dự thảo “{title}” đã được trình.', en: 'The draft “{title}” was submitted.' },
  'draft-returned': {
    vi: 'Dự thảo “{title}” được trả lại cơ quan chủ trì soạn thảo.',
    en: 'The draft “{title}” was returned to the lead agency.',
  },
  'opinion-asked': {
    vi: 'Mời bạn cho ý kiến vào dự thảo “{title}”.',
    en: 'Your opinion is asked on the draft “{title}”.',
  },
  'comments-opened': {
    vi: 'Dự thảo “{title}” đã được gửi lấy ý kiến.',
    en: 'The call for comments on “{title}” is open.',
  },
  'comments-extended': {
    vi: 'Thời hạn lấy ý kiến về “{title}” đã được gia hạn.',
    en: 'The comment period of “{title}” was extended.',
  },
  'comments-closed': {
    vi: 'Đã hết thời hạn lấy ý kiến về “{title}”.',
    en: 'The comment period of “{title}” is closed.',
  },
  'conclusion-awaited': {
    vi: 'Đã lấy xong ý kiến về “{title}”; chờ kết luận của bạn.',
    en: 'Comments on “{title}” are closed; your conclusion is awaited.',
  },
  'conclusion-issued': { vi: 'Đã có kết luận về “{title}”.', en: 'The conclusion on “{title}” was issued.' },
  'conclusion-registered': {
    vi: 'Thông báo kết luận về “{title}” đã được vào sổ.',
    en: 'The conclusion on “{title}” was registered.',
  },
  'correction-awaits': {
    vi: 'Có sửa lỗi hình thức trong “{title}” chờ người ký chấp nhận.',
    en: 'A correction of form in “{title}” awaits your word.',
  },
  'consultation-answered': {
    vi: 'Cơ quan chủ trì soạn thảo đã trả lời bằng văn bản kết luận của tổ chức được lấy ý kiến về “{title}”.',
    en: 'The lead agency answered the conclusion of the consulted organisation on “{title}” in writing.',
  },
  'answer-awaited': {
    vi: 'Ý kiến của bạn về “{title}” đã có phương án xử lý; mời bạn trả lời.',
    en: 'Your comment on “{title}” has a disposition; please answer it.',
  },
  'revision-submitted': {
    vi: 'Bản chỉnh lý của “{title}” đã được trình.',
    en: 'The revision of “{title}” was submitted.',
  },
  'verification-awaited': {
    vi: 'Bản chỉnh lý của “{title}” chờ được kiểm tra.',
    en: 'The revision of “{title}” awaits verification.',
  },
  'revision-accepted': {
    vi: 'Bản chỉnh lý của “{title}” đã được chấp nhận.',
    en: 'The revision of “{title}” was accepted.',
  },
  'revision-returned': {
    vi: 'Bản chỉnh lý của “{title}” được trả lại để hoàn thiện.',
    en: 'The revision of “{title}” was returned.',
  },
  'vote-asked': { vi: 'Mời bạn biểu quyết “{title}”.', en: 'You are asked to vote on “{title}”.' },
  'ballot-closed': { vi: 'Biểu quyết “{title}” đã kết thúc.', en: 'The ballot on “{title}” is closed.' },
  'papers-counted': {
    vi: 'Đã ghi kết quả kiểm phiếu giấy về “{title}”.',
    en: 'What was counted of the ballot papers on “{title}” was entered.',
  },
  'ballot-called-off': {
    vi: 'Cuộc biểu quyết “{title}” đã được hủy; các phiếu đã bỏ không có giá trị.',
    en: 'The ballot on “{title}” was called off; votes cast in it do not count.',
  },
  'final-text-accepted': {
    vi: 'Bản hoàn chỉnh của “{title}” đã được chấp nhận.',
    en: 'The final text of “{title}” was accepted.',
  },
  'document-signed': { vi: '“{title}” đã được ký.', en: '“{title}” was signed.' },
  'signature-declined': { vi: '“{title}” không được ký.', en: 'The signature on “{title}” was declined.' },
  'document-promulgated': { vi: '“{title}” đã được ban hành.', en: '“{title}” was promulgated.' },
  'document-recalled': { vi: '“{title}” đã bị thu hồi.', en: '“{title}” was recalled.' },
  'document-withdrawn': { vi: '“{title}” đã được rút lại.', en: '“{title}” was withdrawn.' },
  'document-suspended': { vi: '“{title}” tạm dừng.', en: '“{title}” was suspended.' },
  'document-resumed': { vi: '“{title}” được tiếp tục.', en: '“{title}” was resumed.' },
  'response-due': {
    vi: 'Sắp hết thời hạn lấy ý kiến về “{title}” mà bạn chưa cho ý kiến.',
    en: 'The comment period of “{title}” ends soon and you have not responded.',
  },
  'comment-added': { vi: 'Có ý kiến góp ý mới về “{title}”.', en: 'There is a new comment on “{title}”.' },
  'comment-entered-for-you': {
    vi: 'Một ý kiến của bạn về “{title}” đã được nhập thay.',
    en: 'A comment of yours on “{title}” was entered for you.',
  },
  'comment-withdrawn': {
    vi: 'Một ý kiến về “{title}” đã được rút.',
    en: 'A comment on “{title}” was withdrawn.',
  },
  'comment-replied': {
    vi: 'Một ý kiến về “{title}” có trả lời mới.',
    en: 'A comment on “{title}” has a new reply.',
  },
  'comment-disposed': {
    vi: 'Ý kiến của bạn về “{title}” đã có phương án xử lý.',
    en: 'Your comment on “{title}” has a disposition.',
  },
  'comment-answered': {
    vi: 'Người góp ý đã trả lời phương án xử lý về “{title}”.',
    en: 'A disposition on “{title}” was answered by the comment’s author.',
  },
  'answer-entered-for-you': {
    vi: 'Trả lời của bạn về “{title}” đã được nhập thay.',
    en: 'An answer of yours on “{title}” was entered for you.',
  },
  'comment-ruled': {
    vi: 'Một ý kiến về “{title}” đã được quyết định.',
    en: 'There is a ruling on a comment on “{title}”.',
  },
  'position-entered-for-you': {
    vi: 'Ý kiến chung của bạn về “{title}” đã được nhập thay.',
    en: 'Your position on “{title}” was entered for you.',
  },
  'review-due': {
    vi: 'Đã đến ngày xem xét lại “{title}”.',
    en: 'The day has come to take up “{title}” again.',
  },
  'written-answer-due': {
    vi: 'Sắp hết hạn trả lời bằng văn bản cho tổ chức được lấy ý kiến về “{title}”.',
    en: 'The written answer to an organisation consulted on “{title}” is due soon.',
  },
  'written-answer-overdue': {
    vi: 'Đã quá hạn trả lời bằng văn bản cho tổ chức được lấy ý kiến về “{title}”.',
    en: 'The written answer to an organisation consulted on “{title}” is overdue.',
  },
  'directive-answered': {
    vi: 'Một ý kiến chỉ đạo về “{title}” đã được giải trình.',
    en: 'A directive on “{title}” was answered.',
  },
  'directive-questioned': {
    vi: 'Cơ quan chủ trì hỏi lại về một ý kiến chỉ đạo đối với “{title}”.',
    en: 'The lead agency asks what a directive on “{title}” means.',
  },
  'directive-clarified': {
    vi: 'Một ý kiến chỉ đạo về “{title}” đã được làm rõ.',
    en: 'A directive on “{title}” was clarified.',
  },
  'directive-lifted': {
    vi: 'Một ý kiến chỉ đạo về “{title}” đã được bãi bỏ.',
    en: 'A directive on “{title}” was lifted.',
  },
  'directive-verified': {
    vi: 'Một ý kiến chỉ đạo về “{title}” đã được kiểm tra.',
    en: 'A directive on “{title}” was verified.',
  },
  'directive-confirmed': {
    vi: 'Kết quả thực hiện một ý kiến chỉ đạo về “{title}” đã được xem xét.',
    en: 'The outcome of a directive on “{title}” was considered.',
  },
  'vote-entered-for-you': {
    vi: 'Phiếu của bạn về “{title}” đã được nhập thay.',
    en: 'Your vote on “{title}” was entered for you.',
  },
} satisfies Record<string, Readonly<Record<Language, string>>>;

export type NoticeKind = keyof typeof noticeMessages;

/** What a notice says once its reader may no longer see the document. */
export const hiddenNotice: Readonly<Record<Language, string>> = {
  vi: 'Thông báo về một văn bản mà bạn không còn được xem.',
  en: 'A notice about a document that you may no longer see.',
};

/** The sentence of a notice in the reader's language. A kind of an older release is named as it stands. */
export function noticeMessage(
  kind: string,
  params: { readonly title: string | null; readonly committee: string | null },
  language: Language,
): string {
  const sentence = (noticeMessages as Partial<Record<string, Readonly<Record<Language, string>>>>)[kind];
  const values: Partial<Record<string, string | null>> = params;
  return (sentence?.[language] ?? kind).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
