import type { ConclusionItem } from '../../conclusions/conclusion.entity';
import type { DemoDirective } from '../documents/demo-directive';

export const summary =
  'Ban Thường vụ Tỉnh ủy đã nghe và cho ý kiến về dự thảo. Giao cơ quan soạn thảo tiếp thu, chỉnh lý và trình lại để thông qua.';

export const items: readonly ConclusionItem[] = [
  {
    kind: 'appreciation',
    text: 'Ghi nhận những ý kiến tâm huyết của các đồng chí đối với các chỉ tiêu, nhất là chỉ tiêu điều động, luân chuyển cán bộ.',
  },
  {
    kind: 'principle',
    text: 'Công tác cán bộ phải vừa có điều động vừa giữ ổn định, làm từ khâu tuyển chọn, đào tạo, quy hoạch đến bố trí, sát với điều kiện từng nơi.',
  },
  {
    kind: 'principle',
    text: 'Giám sát, phản biện phải trên tinh thần xây dựng, vì đồng chí, vì sự phát triển; phản ánh có tổ chức và có phương pháp.',
  },
];

const allTargets = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `II.2.2.(${n})`);
const transfer = 'II.2.2.(5)';
const cadres = 'III.6';

/** D1 to D8: six orders, two requests; the seventh binds the Front and passes to follow-up. */
export const directives: readonly DemoDirective[] = [
  {
    strength: 'order',
    text: 'Tiếp thu các ý kiến góp ý tại phiên họp và trong quá trình lấy ý kiến.',
    exchange: {
      question: 'Những ý kiến không tiếp thu có phải giải trình từng ý kiến hay giải trình chung theo nhóm?',
      clarification:
        'Giải trình từng ý kiến, nêu rõ lý do; đồng chí có ý kiến được trả lời trước khi trình lại.',
    },
    response: {
      body: 'Mỗi ý kiến đều có phương án xử lý và lý do; các ý kiến tiếp thu đã thể hiện trong dự thảo.',
      clauses: [transfer, 'II.2.2.(7)', cadres],
    },
    verification: 'Đã đối chiếu bảng tổng hợp với dự thảo: đủ các ý kiến.',
  },
  {
    strength: 'order',
    text: 'Rà soát lại các nghị quyết của Đảng có liên quan để bảo đảm thống nhất.',
    response: {
      body: 'Đã rà soát; bổ sung việc định hướng trước khi các tổ chức xây dựng chương trình công tác năm.',
      clauses: ['II.2.2.(2)'],
    },
    verification: 'Không thấy nội dung trái với nghị quyết cấp trên.',
  },
  {
    strength: 'order',
    text: 'Điều chỉnh các chỉ tiêu cho phù hợp, trước hết là chỉ tiêu điều động, luân chuyển cán bộ.',
    criterion: 'So hai bản dự thảo: từng chỉ tiêu được điều chỉnh hoặc giữ nguyên có lý do.',
    clauses: allTargets,
    response: {
      body: 'Điều chỉnh 06 chỉ tiêu (2), (4), (5), (6), (7), (9); giữ nguyên 03 chỉ tiêu vì không có ý kiến khác.',
      clauses: [2, 4, 5, 6, 7, 9].map((n) => `II.2.2.(${n})`),
    },
    verification: 'Đã so từng chỉ tiêu giữa hai bản.',
  },
  {
    strength: 'order',
    text: 'Quan tâm nội dung đào tạo cán bộ.',
    clauses: [cadres],
    response: { body: 'Bổ sung đào tạo, bồi dưỡng theo chức danh và vị trí việc làm.', clauses: [cadres] },
    verification: 'Có tại gạch đầu dòng thứ hai, mục 6, phần III.',
  },
  {
    strength: 'order',
    text: 'Đề xuất, giới thiệu các nhân tố tốt vào những vị trí phù hợp.',
    clauses: [transfer, cadres],
    response: {
      body: 'Bổ sung việc giới thiệu nhân tố tốt và gắn chỉ tiêu (5) với quy hoạch, vị trí việc làm.',
      clauses: [transfer, cadres],
    },
    verification: 'Đạt.',
  },
  {
    strength: 'order',
    text: 'Xem xét kỹ lưỡng đầu vào của cán bộ.',
    clauses: [cadres],
    response: { body: 'Thêm một nội dung về tuyển chọn.', clauses: [cadres] },
    verification: 'Có tại gạch đầu dòng thứ nhất, mục 6, phần III.',
  },
  {
    strength: 'request',
    kind: 'action',
    addressee: 'front',
    text: 'Thực hiện giám sát, phản biện thường xuyên để kịp thời phản ánh tâm tư, nguyện vọng của Nhân dân.',
    clauses: [6, 7, 8, 9].map((n) => `II.2.2.(${n})`),
  },
  {
    strength: 'request',
    text: 'Làm rõ hơn, nêu bật nội dung đào tạo, bồi dưỡng, quy hoạch và xây dựng đội ngũ cán bộ trong phần nhiệm vụ và giải pháp.',
    criterion: 'Mục 6, phần III của bản chỉnh lý khác bản đã lấy ý kiến và nêu đủ bốn khâu.',
    clauses: [cadres],
    response: { body: 'Viết lại mục 6 với tên mới và bốn nội dung.', clauses: [cadres] },
    verification: 'Mục 6 đã viết lại, đủ bốn khâu.',
  },
];
