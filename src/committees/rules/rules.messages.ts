import { defineMessages } from '../../platform/http/messages';
import type { Sentence } from '../../platform/http/messages';
import type { FlawCode } from './workable';

/** Why rules of procedure cannot work, one sentence a flaw. */
const flaws: Readonly<Record<FlawCode, Sentence>> = {
  'quorum-of-none': {
    vi: 'Số thành viên dự họp cần thiết phải lớn hơn 0.',
    en: 'The quorum must be more than none.',
  },
  'quorum-above-roll': {
    vi: 'Số thành viên dự họp cần thiết là {needed} nhưng chỉ có {roll} thành viên đương nhiệm.',
    en: 'The quorum would be {needed} with {roll} in office: it could never be met.',
  },
  'majority-of-none': {
    vi: 'Tỷ lệ tán thành phải lớn hơn 0.',
    en: 'The majority must be more than none.',
  },
  'majority-unreachable': {
    vi: 'Cần {needed} phiếu tán thành trên {roll}: không thể đạt được dù mọi thành viên đều tán thành.',
    en: '{needed} of {roll} would have to vote for it: nobody could ever reach that.',
  },
  'casting-vote-secret': {
    vi: 'Khi chỉ bỏ phiếu kín, không biết người chủ trì biểu quyết thế nào nên không thể quyết định khi số phiếu bằng nhau.',
    en: 'Where every ballot is secret nobody knows how the presiding person voted, so that vote cannot break a tie.',
  },
  'nobody-presides': {
    vi: 'Hiện không có người đứng đầu hoặc cấp phó nào để quyết định khi số phiếu bằng nhau.',
    en: 'There is neither a chair nor a deputy in office to break a tie.',
  },
  'no-ballot-mode': {
    vi: 'Không còn hình thức biểu quyết nào.',
    en: 'No mode of ballot is left.',
  },
  'no-secrecy': {
    vi: 'Phải cho phép ít nhất một trong hai: biểu quyết công khai hoặc bỏ phiếu kín.',
    en: 'Ballots must be allowed to be open, secret or both.',
  },
  'silence-without-meaning': {
    vi: 'Đã cho phép thủ tục im lặng thì phải quy định im lặng được tính là gì.',
    en: 'A silence procedure is allowed, but silence means nothing: say what it counts as.',
  },
  'silence-is-never-secret': {
    vi: 'Thủ tục im lặng không thể là bỏ phiếu kín; hãy cho phép biểu quyết công khai.',
    en: 'A silence procedure cannot be secret: allow open ballots too.',
  },
  'personnel-needs-session': {
    vi: 'Việc nhân sự chỉ được quyết định tại phiên họp, nhưng không cho phép biểu quyết tại phiên họp.',
    en: 'Personnel matters are decided in session only, and no ballot in session is allowed.',
  },
  'meeting-needs-session': {
    vi: 'Ý kiến khác quan trọng phải đưa ra phiên họp, nhưng không cho phép biểu quyết tại phiên họp.',
    en: 'Important differing opinions go to a session, and no ballot in session is allowed.',
  },
  'ballot-hours-without-written': {
    vi: 'Thời gian tối thiểu chỉ áp dụng khi lấy ý kiến bằng văn bản hoặc thủ tục im lặng; ở đây chỉ biểu quyết tại phiên họp.',
    en: 'A minimum time is for written and silence ballots; only ballots in session are allowed here.',
  },
  'nobody-extends': {
    vi: 'Không có ai có quyền gia hạn lấy ý kiến.',
    en: 'There is nobody who could extend the comment period.',
  },
  'nobody-screens': {
    vi: 'Có nội dung phải kiểm tra hồ sơ nhưng hiện không có ai thuộc Văn phòng.',
    en: 'There are points to screen and nobody in the office to screen them.',
  },
  'paper-comes-later': {
    vi: 'Không thể yêu cầu bản đã ký khi trình dự thảo: bản đó chỉ có sau khi ký.',
    en: 'A signed copy cannot be asked for on submission: it exists only after the signature.',
  },
  'answer-never-asked': {
    vi: 'Không có thời hạn hỏi lại người góp ý nên không có gì để ủy quyền trả lời.',
    en: 'Without a confirming period no author is asked for an answer, so none can be delegated.',
  },
};

defineMessages({
  ...flaws,
  'rules-or-preset': {
    vi: 'Hãy nêu quy chế hoặc quy chế mẫu, chỉ một trong hai.',
    en: 'Give rules or a preset, one of them.',
  },
  'rules-unworkable': {
    vi: 'Không thể làm việc theo quy chế này.',
    en: 'Nobody could work under these rules of procedure.',
  },
});
