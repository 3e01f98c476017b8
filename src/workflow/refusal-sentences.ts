import type { Language } from './names';

/**
 * Every answer to "why not yet" as a plain sentence in Vietnamese and English, in the glossary's words. Codes are stable:
 * clients match on them, people read the sentences. `{count:one|many}` is the number with the English noun that fits it;
 * what is said differently in each language comes as `name.vi` and `name.en`.
 */
export const sentences = {
  'act-not-available': {
    vi: 'Không thể thực hiện “{act}” khi văn bản đang ở bước “{state}”.',
    en: '“{act}” cannot be done while the document is at the step “{state}”.',
  },
  'clock-may-not-act': {
    vi: 'Việc “{act}” phải do người có thẩm quyền thực hiện; hệ thống không tự làm.',
    en: '“{act}” must be done by a person; the system does not do it by itself.',
  },
  'not-yet-due': {
    vi: 'Chưa đến hạn để hệ thống tự thực hiện “{act}”.',
    en: 'The time has not come for the system to do “{act}” by itself.',
  },
  'text-missing': {
    vi: 'Hồ sơ chưa có dự thảo.',
    en: 'There is no draft text yet.',
  },
  'papers-missing': {
    vi: 'Hồ sơ còn thiếu: {papers}.',
    en: 'The dossier still lacks: {papers}.',
  },
  'nobody-drafts': {
    vi: 'Cơ quan chủ trì soạn thảo chưa có ai được giao soạn thảo; cần bổ sung người soạn thảo.',
    en: 'The lead agency has nobody who drafts; a drafter has to be added.',
  },
  'screening-incomplete': {
    vi: 'Còn {count} nội dung Văn phòng chưa kiểm tra: {left}.',
    en: 'The office has not screened everything; {count:point|points} left: {left}.',
  },
  'no-chair': {
    vi: 'Hiện chưa có người đứng đầu; Văn phòng cần nêu cấp phó chủ trì vòng này.',
    en: 'There is no chair in office; the office names the deputy who presides over this round.',
  },
  'revision-not-newer': {
    vi: 'Chưa có bản chỉnh lý: bản mới nhất là bản {latest}, bản đã lấy ý kiến hoặc kết luận là bản {discussed}.',
    en: 'There is no revised text yet: the latest version is {latest}, the version discussed or concluded on is {discussed}.',
  },
  'responses-missing': {
    vi: 'Còn {count} người được lấy ý kiến chưa trả lời.',
    en: '{count:person asked has|persons asked have} not responded yet.',
  },
  'comments-undisposed': {
    vi: 'Còn {count} ý kiến góp ý chưa có phương án xử lý.',
    en: '{count:comment has|comments have} no disposition yet.',
  },
  'accepted-unchanged': {
    vi: 'Còn {count} ý kiến đã ghi là tiếp thu nhưng điều khoản được dẫn chưa thay đổi.',
    en: '{count:comment is|comments are} marked as accepted, but no cited clause has changed.',
  },
  'accepted-to-be-returned': {
    vi: 'Còn {count} ý kiến đã ghi là tiếp thu nhưng điều khoản được dẫn chưa thay đổi: cần trả lại bản chỉnh lý.',
    en: '{count:comment is|comments are} marked as accepted, but no cited clause has changed: return the revision.',
  },
  'comments-unanswered': {
    vi: 'Còn {count} ý kiến mà người góp ý chưa trả lời về phương án xử lý.',
    en: '{count:comment awaits|comments await} the author’s answer to its disposition.',
  },
  'comments-unruled': {
    vi: 'Còn {count} ý kiến bảo lưu hoặc phản đối chưa được người chủ trì quyết định.',
    en: '{count:maintained comment or objection awaits|maintained comments or objections await} the ruling of the presiding person.',
  },
  'comments-unsettled': {
    vi: 'Còn {count} ý kiến góp ý chưa giải quyết xong.',
    en: '{count:comment is|comments are} not settled yet.',
  },
  'body-decides-nothing': {
    vi: 'Vòng này do tổ chức được lấy ý kiến chủ trì nên không có giá trị quyết định; muốn quyết định phải mở vòng của cơ quan có thẩm quyền.',
    en: 'This round is led by a consulted organisation, which decides nothing; open a round of the body that decides.',
  },
  'body-issues-nothing': {
    vi: 'Cơ quan chủ trì vòng này không có thẩm quyền ban hành loại văn bản này nên không biểu quyết thông qua; cần mở vòng của cơ quan có thẩm quyền ban hành.',
    en: 'The body of this round may not issue documents of this type, so it does not vote on the text; open a round of a body that may.',
  },
  'consultations-unanswered': {
    vi: 'Cơ quan chủ trì soạn thảo chưa trả lời bằng văn bản cho: {bodies}.',
    en: 'The lead agency owes a written answer to: {bodies}.',
  },
  'directives-unanswered': {
    vi: 'Còn {count} ý kiến chỉ đạo chưa được cơ quan chủ trì soạn thảo giải trình.',
    en: '{count:directive has|directives have} not been answered by the lead agency.',
  },
  'rulings-unanswered': {
    vi: 'Còn {count} ý kiến chỉ đạo nêu sau khi nộp bản chỉnh lý; cần trả lại để cơ quan chủ trì soạn thảo giải trình.',
    en: '{count:directive was|directives were} given after the revision was handed in; return it so that the lead agency can answer.',
  },
  'directives-unverified': {
    vi: 'Còn {count} ý kiến chỉ đạo chưa được Văn phòng kiểm tra.',
    en: '{count:directive has|directives have} not been verified by the office.',
  },
  'directives-unmet': {
    vi: 'Còn {count} ý kiến chỉ đạo chưa được thực hiện: cần trả lại để chỉnh lý hoặc rút ý kiến chỉ đạo.',
    en: '{count:directive is|directives are} not met: return the revision or lift the directive.',
  },
  'directives-unconfirmed': {
    vi: 'Còn {count} ý kiến chỉ đạo chưa được người chủ trì xác nhận.',
    en: '{count:directive awaits|directives await} the confirmation of the presiding person.',
  },
  'directives-open': {
    vi: 'Còn {count} ý kiến chỉ đạo về dự thảo chưa hoàn tất.',
    en: '{count:directive|directives} on the text not closed yet.',
  },
  'ballot-open': {
    vi: 'Đang biểu quyết; còn {count} thành viên chưa biểu quyết. Cần kết thúc hoặc hủy cuộc biểu quyết trước.',
    en: 'A ballot is open, with {count:member|members} still to vote. Close it first, or call it off.',
  },
  'ballot-not-open': {
    vi: 'Chưa mở biểu quyết.',
    en: 'No ballot is open.',
  },
  'counting-missing': {
    vi: 'Bỏ phiếu giấy: Văn phòng chưa nhập kết quả kiểm phiếu.',
    en: 'The ballot is on paper, and the office has not entered yet what was counted.',
  },
  'ballot-mode-not-in-rules': {
    vi: 'Quy chế làm việc không cho phép {mode}.',
    en: 'The rules of procedure do not allow {mode}.',
  },
  'silence-has-no-meaning': {
    vi: 'Theo quy chế làm việc, không trả lời không được coi là có ý kiến, nên không thể áp dụng thủ tục im lặng.',
    en: 'Under the rules of procedure silence counts as nothing, so the silence procedure cannot be used.',
  },
  'personnel-only-in-session': {
    vi: 'Nội dung về nhân sự phải được biểu quyết tại phiên họp, không được {mode}.',
    en: 'Matters of personnel must be voted on in session, not by {mode}.',
  },
  'meeting-required': {
    vi: 'Còn ý kiến khác nhau quan trọng khi lấy ý kiến bằng văn bản: phải đưa ra phiên họp để thảo luận, biểu quyết.',
    en: 'Important differing opinions remained in the written ballot: the matter must go to a session.',
  },
  'nobody-in-office': {
    vi: 'Không có thành viên đương nhiệm nào để biểu quyết.',
    en: 'There is no member in office who could vote.',
  },
  'ballot-running': {
    vi: 'Chưa hết thời hạn gửi phiếu; còn {count} thành viên chưa trả lời.',
    en: 'The time to answer is not over, and {count:member has|members have} not answered yet.',
  },
  'votes-missing': {
    vi: 'Còn {count} thành viên chưa biểu quyết.',
    en: '{count:member has|members have} not voted yet.',
  },
  'final-text-not-newer': {
    vi: 'Chưa có bản hoàn chỉnh theo {points} điểm nêu khi thông qua: bản mới nhất là bản {latest}, bản đã biểu quyết là bản {voted}.',
    en: 'The {points:point|points} listed at adoption not yet in the text: the latest version is {latest}, the version voted on is {voted}.',
  },
  'points-undone': {
    vi: 'Còn {count} điểm nêu khi thông qua chưa được đánh dấu hoàn chỉnh hoặc điều khoản được dẫn chưa thay đổi.',
    en: '{count:point|points} listed at adoption not done: no tick, or no cited clause has changed since the vote.',
  },
  'final-text-changes-more': {
    vi: 'Có {count} điều khoản đã sửa sau khi biểu quyết mà không thuộc điểm nào nêu khi thông qua.',
    en: '{count:clause|clauses} changed since the vote that no listed point cites.',
  },
  'corrections-undecided': {
    vi: 'Còn {count} sửa lỗi hình thức chờ người ký chấp nhận.',
    en: '{count:form correction awaits|form corrections await} the word of the signer.',
  },
  'no-number-series': {
    vi: 'Loại văn bản này chưa có dãy số; Văn phòng cần mở dãy số trước.',
    en: 'This document type has no number series yet; the office must open one first.',
  },
  'no-term-on-that-day': {
    vi: 'Cơ quan không có nhiệm kỳ nào vào ngày {day}, nên không xác định được dãy số.',
    en: 'The committee has no term on {day}, so no number can be taken for it.',
  },
  'already-signed': {
    vi: 'Văn bản đã ký; muốn rút thì người ký phải thu hồi trước.',
    en: 'The document is signed; the signer must recall it before it can be withdrawn.',
  },
  'comment-period-running': {
    vi: 'Đang trong thời hạn lấy ý kiến.',
    en: 'The comment period is still running.',
  },
  'minimum-period-running': {
    vi: 'Quy chế không cho phép kết thúc lấy ý kiến trước {until}.',
    en: 'The rules keep comments open until {until}.',
  },
  'quarantine-running': {
    vi: 'Chưa hết thời gian chờ từ khi ký đến khi ban hành.',
    en: 'The waiting time between signature and promulgation is not over.',
  },
  'presiding-missing': {
    vi: 'Hiện không có người chủ trì; Văn phòng cần ghi nhận cấp phó chủ trì thay.',
    en: 'Nobody presides at present; the office must enter the deputy who does.',
  },
  'nobody-else-presides': {
    vi: 'Việc này là của chính người chủ trì và không rõ ai chủ trì thay; Văn phòng cần ghi nhận cấp phó chủ trì thay.',
    en: 'This is the presiding person’s own, and it is not plain who presides instead; the office must enter the deputy who does.',
  },
  'nobody-else-verifies': {
    vi: 'Mọi người của Văn phòng đều thuộc cơ quan chủ trì soạn thảo hoặc đã tự giải trình việc này; người quản trị cần cử người khác vào Văn phòng.',
    en: 'Everybody in the office belongs to the lead agency or gave this answer; an administrator must appoint somebody else to the office.',
  },
  'own-answer': {
    vi: 'Không ai kiểm tra việc do chính mình hoặc cơ quan mình giải trình; chờ người khác của Văn phòng.',
    en: 'Nobody verifies what they or their own organisation answered; it waits for another in the office.',
  },
  'own-text': {
    vi: 'Không ai được chấp nhận văn bản của chính mình hoặc của cơ quan mình; chờ người khác chủ trì.',
    en: 'Nobody accepts their own text or that of their own organisation; it waits for another to preside.',
  },
  'waiting-for-act': {
    vi: 'Chờ thực hiện: {act}.',
    en: 'Waiting for: {act}.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type RefusalCode = keyof typeof sentences;
export const refusalCodes = Object.keys(sentences) as RefusalCode[];
