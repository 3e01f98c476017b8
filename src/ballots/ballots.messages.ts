import { defineMessages } from '../platform/http/messages';

defineMessages({
  'closes-in-the-past': {
    vi: 'Thời điểm kết thúc biểu quyết phải ở tương lai.',
    en: 'The ballot must close in the future.',
  },
  'no-open-ballot': {
    vi: 'Không có cuộc biểu quyết nào đang mở.',
    en: 'No ballot is open on this document.',
  },
  'ballot-closed': { vi: 'Cuộc biểu quyết đã kết thúc.', en: 'The ballot is closed.' },
  'ballot-called-off': { vi: 'Cuộc biểu quyết đã được hủy.', en: 'The ballot was called off.' },
  'paper-is-secret-in-session': {
    vi: 'Chỉ bỏ phiếu kín tại phiên họp mới dùng phiếu giấy.',
    en: 'Only a secret ballot in session is held on paper.',
  },
  'paper-closed-by-the-office': {
    vi: 'Bỏ phiếu giấy do Văn phòng kết thúc sau khi nhập kết quả kiểm phiếu, không tự kết thúc theo giờ.',
    en: 'A ballot on paper is closed by the office once the count is entered, and at no set time.',
  },
  'vote-on-paper': {
    vi: 'Cuộc biểu quyết này bỏ phiếu giấy tại phiên họp; không thể biểu quyết trên hệ thống.',
    en: 'This ballot is held on paper in the room; nobody can vote in it here.',
  },
  'ballot-not-on-paper': {
    vi: 'Cuộc biểu quyết này diễn ra trên hệ thống; không nhập kết quả kiểm phiếu giấy.',
    en: 'The votes of this ballot are cast here; no count of papers can be entered.',
  },
  'issued-not-as-listed': {
    vi: 'Phát ra {issued} phiếu nhưng danh sách nhận phiếu có {listed} người.',
    en: '{issued:paper was|papers were} issued, but the list of who took one has {listed:name|names}.',
  },
  'returned-more-than-issued': {
    vi: 'Thu về {returned} phiếu, nhiều hơn {issued} phiếu phát ra.',
    en: '{returned:paper was|papers were} returned, more than the {issued} issued.',
  },
  'valid-and-invalid-not-returned': {
    vi: '{valid} phiếu hợp lệ và {invalid} phiếu không hợp lệ không bằng {returned} phiếu thu về.',
    en: '{valid} valid and {invalid} invalid papers are not the {returned} returned.',
  },
  'choices-not-the-valid-papers': {
    vi: 'Tổng số phiếu theo từng ý kiến là {sum}, không bằng {valid} phiếu hợp lệ.',
    en: 'The choices add up to {sum}, not to the {valid:valid paper|valid papers}.',
  },
  'counting-does-not-fit': {
    vi: 'Kết quả kiểm phiếu không đúng với nội dung được đưa ra biểu quyết; hãy ghi đủ từng nội dung hoặc phương án.',
    en: 'The count does not fit what was voted on: give it for each clause or alternative of the ballot, or for the whole text.',
  },
  'paper-not-minutes': {
    vi: 'Giấy tờ nêu ra không phải là biên bản kiểm phiếu trong hồ sơ này.',
    en: 'The paper named is no minutes of this dossier.',
  },
  'counting-corrects-both': {
    vi: 'Không sửa cả danh sách nhận phiếu lẫn số phiếu của cùng một lần kiểm phiếu, vì so hai bản có thể biết ai bỏ phiếu thế nào. Hãy hủy cuộc biểu quyết và bỏ phiếu lại.',
    en: 'Names and sums of one count are not both corrected: the difference could tell how somebody voted. Call the ballot off and vote again.',
  },
  'ballot-has-run': {
    vi: 'Đã hết thời hạn hoặc mọi người đã trả lời: cuộc biểu quyết chỉ còn được kết thúc, không hủy được nữa.',
    en: 'The time is over or everybody has answered: the ballot can only be closed now, not called off.',
  },
  'not-on-the-roll': {
    vi: 'Người này không có tên trong danh sách biểu quyết, đã chốt khi mở biểu quyết.',
    en: 'This person is not on the roll, which was fixed when the ballot opened.',
  },
  'no-longer-in-office': {
    vi: 'Người này không còn là thành viên đương nhiệm nên không thể biểu quyết nữa.',
    en: 'This person is no longer in office and can vote no more.',
  },
  'secrecy-not-in-rules': {
    vi: 'Quy chế làm việc không cho phép hình thức biểu quyết này (công khai hoặc bỏ phiếu kín).',
    en: 'The rules of procedure do not allow this kind of vote (open or secret).',
  },
  'closing-time-missing': {
    vi: 'Lấy ý kiến bằng văn bản hoặc theo thủ tục im lặng phải có thời hạn trả lời.',
    en: 'A written or silence ballot needs a time until which answers are taken.',
  },
  'ballot-too-short': {
    vi: 'Theo quy chế làm việc, thời hạn trả lời ít nhất là {hours} giờ.',
    en: 'Under the rules of procedure the time to answer is at least {hours:hour|hours}.',
  },
  'points-need-the-whole': {
    vi: 'Chỉ khi biểu quyết toàn văn mới kèm theo được các điểm phải chỉnh lý.',
    en: 'Only a ballot on the whole text can be subject to points.',
  },
  'silence-cannot-be-secret': {
    vi: 'Im lặng được tính thế nào thì ai cũng biết: thủ tục im lặng không thể là bỏ phiếu kín.',
    en: 'Everybody knows what silence counts as: a silence procedure cannot be secret.',
  },
  'silence-cannot-choose': {
    vi: 'Không trả lời thì không biết chọn phương án nào: không dùng thủ tục im lặng để chọn giữa các phương án.',
    en: 'Silence does not say which alternative it chooses: the silence procedure cannot choose between alternatives.',
  },
  'parts-do-not-fit': {
    vi: 'Nội dung đưa ra biểu quyết không đúng với loại biểu quyết đã chọn.',
    en: 'What is put to the vote does not fit the subject of the ballot.',
  },
  'clauses-missing': { vi: 'Hãy nêu các nội dung đưa ra biểu quyết.', en: 'Name the clauses to vote on.' },
  'alternatives-missing': {
    vi: 'Hãy nêu các phương án để chọn.',
    en: 'Name the alternatives to choose from.',
  },
  'clause-not-in-version': {
    vi: 'Có nội dung không nằm trong bản được đưa ra biểu quyết.',
    en: 'A clause is not in the version put to the vote.',
  },
  'choice-missing': { vi: 'Hãy chọn ý kiến biểu quyết.', en: 'Say how you vote.' },
  'clauses-not-all-voted': {
    vi: 'Hãy biểu quyết từng nội dung, mỗi nội dung một lần.',
    en: 'Vote on each clause of the ballot, once.',
  },
  'alternative-unknown': { vi: 'Không có phương án này.', en: 'There is no such alternative.' },
  'vote-does-not-fit': {
    vi: 'Ý kiến biểu quyết không đúng với nội dung được hỏi.',
    en: 'This is not what the ballot asks.',
  },
  'secret-vote-is-final': {
    vi: 'Phiếu kín đã bỏ thì không thể thay đổi: không ai biết phiếu nào là của bạn.',
    en: 'A secret vote cannot be changed: nobody knows which one is yours.',
  },
  'secret-vote-in-person': {
    vi: 'Bỏ phiếu kín thì thành viên phải tự bỏ phiếu; không ai nhập thay được.',
    en: 'In a secret ballot members vote themselves; nobody can enter their vote.',
  },
  'secret-vote-has-no-remark': {
    vi: 'Phiếu kín không ghi ý kiến kèm theo, vì lời văn có thể cho biết người viết.',
    en: 'A secret vote carries no remark: the words could tell whose it is.',
  },
  'paper-not-a-vote': {
    vi: 'Giấy tờ nêu ra không phải là phiếu lấy ý kiến hay công văn trong hồ sơ này.',
    en: 'The paper named is no opinion form or letter of this dossier.',
  },
  'delivery-in-future': {
    vi: 'Thời điểm gửi đến không được ở tương lai.',
    en: 'The delivery cannot be in the future.',
  },
  'delivery-before-opening': {
    vi: 'Thời điểm gửi đến không được trước khi mở biểu quyết.',
    en: 'The delivery cannot be before the ballot opened.',
  },
  'not-time-to-tick': {
    vi: 'Chỉ đánh dấu các điểm nêu khi thông qua trong bước hoàn chỉnh văn bản.',
    en: 'Points listed at adoption are ticked while the text is finalised.',
  },
  'not-the-ballot-adopted': {
    vi: 'Đây không phải cuộc biểu quyết đã thông qua văn bản.',
    en: 'This is not the ballot that adopted the text.',
  },
  'vote-channel-missing': {
    vi: 'Hãy ghi lá phiếu này nhận tại phiên họp, bằng công văn, bằng phiếu lấy ý kiến hay ghi ngay trong dự thảo.',
    en: 'Say whether this vote came in the session, by letter, on a form or in the draft itself.',
  },
});
