import type { DemoComment } from '../documents/opinions';

/** The disputed target: cadres moved to other organs or to the grass roots. */
const transfer = 'II.2.2.(5)';
const cadres = 'III.6';

export const comments: readonly DemoComment[] = [
  {
    by: 'member01',
    clause: transfer,
    quote: 'có ít nhất 01 cán bộ',
    body: 'Chỉ tiêu chưa rõ tính cho từng tổ chức hay tính chung ở mỗi cấp. Nếu tính cho từng tổ chức thì cấp xã không đủ nguồn cán bộ để thực hiện. Đề nghị nói rõ cách tính.',
    replies: [{ by: 'member08', body: 'Tôi cùng ý kiến: nên tính chung cho cả khối ở từng cấp.' }],
    disposition: {
      code: 'accepted',
      reason: 'Tiếp thu; dự thảo ghi rõ chỉ tiêu tính chung cho Mặt trận Tổ quốc và các tổ chức ở mỗi cấp.',
    },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member02',
    clause: transfer,
    kind: 'amendment',
    body: 'Chỉ nên điều động cán bộ đã có trong quy hoạch; đề nghị viết lại chỉ tiêu.',
    proposedText:
      'Trong nhiệm kỳ, ở mỗi cấp có ít nhất 01 cán bộ trong quy hoạch của Mặt trận Tổ quốc hoặc tổ chức chính trị - xã hội được điều động, luân chuyển sang cơ quan Đảng, cơ quan Nhà nước hoặc về cơ sở.',
    disposition: {
      code: 'accepted-in-part',
      reason: 'Tiếp thu điều kiện “trong quy hoạch”; câu chữ được gộp với các ý kiến khác về cùng chỉ tiêu.',
    },
    answer: { code: 'satisfied', reason: 'Cách viết mới đã đủ ý.' },
  },
  {
    by: 'member03',
    clause: transfer,
    quote: 'luân chuyển ngang',
    blocking: true,
    body: 'Không nhất trí quy định luân chuyển “ngang” thành chỉ tiêu cứng cho mọi nơi. Công tác cán bộ cần ổn định; đề nghị bỏ chữ “ngang” và gắn với vị trí việc làm, điều kiện của từng địa phương.',
    disposition: {
      code: 'accepted',
      reason:
        'Tiếp thu: bỏ chữ “ngang”, bổ sung “phù hợp với vị trí việc làm và điều kiện của từng địa phương”.',
    },
    answer: { code: 'satisfied', reason: 'Nhất trí với chỉ tiêu đã điều chỉnh.' },
  },
  {
    by: 'member04',
    clause: transfer,
    body: 'Đề nghị bỏ hẳn chỉ tiêu này, chuyển nội dung luân chuyển xuống phần nhiệm vụ, giải pháp và không định lượng.',
    disposition: {
      code: 'not-accepted',
      reason:
        'Không định lượng thì không có căn cứ kiểm tra. Chỉ tiêu đã giảm mức và gắn với quy hoạch nên khả thi.',
      clauses: [],
    },
    answer: { code: 'maintains', reason: 'Vẫn đề nghị không đưa việc điều động cán bộ thành con số.' },
    ruling: {
      code: 'agency',
      reason:
        'Giữ chỉ tiêu như bản chỉnh lý: mức thấp, tính chung, có quy hoạch; cuối nhiệm kỳ đánh giá lại.',
    },
  },
  {
    by: 'member05',
    clause: 'II.2.2.(4)',
    kind: 'question',
    body: 'Từ “hằng năm” ở các chỉ tiêu trên có áp dụng cho việc đánh giá quy chế phối hợp không?',
    replies: [
      { by: 'agency', body: 'Có. Cơ quan soạn thảo sẽ ghi rõ trong bản chỉnh lý.' },
      { by: 'member05', body: 'Như vậy đã rõ.' },
    ],
    disposition: {
      code: 'noted',
      reason: 'Có áp dụng; bản chỉnh lý ghi rõ “Hằng năm, 100% chính quyền các cấp”.',
    },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member06',
    clause: 'II.2.2.(1)',
    kind: 'support',
    body: 'Nhất trí cao: cấp ủy làm việc hằng năm với Mặt trận và đoàn thể là việc cần thành nền nếp.',
    disposition: { code: 'noted', reason: '' },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member07',
    clause: 'II.2.2.(7)',
    quote: '2 nội dung',
    body: 'Chỉ tiêu giám sát ghi “ít nhất” còn phản biện thì không; cũng chưa nói tính theo năm hay theo nhiệm kỳ. Đề nghị viết thống nhất.',
    disposition: { code: 'accepted', reason: 'Tiếp thu: ghi “Hằng năm” và “ít nhất” cho cả hai chỉ tiêu.' },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member08',
    clause: cadres,
    body: 'Phần cán bộ mới nói kiện toàn, chưa nói tuyển chọn. Cán bộ đoàn thể phải từ phong trào mà ra; đề nghị thêm yêu cầu về đầu vào.',
    disposition: { code: 'accepted', reason: 'Tiếp thu: thêm một nội dung riêng về xem xét đầu vào.' },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member09',
    clause: 'III.5',
    body: 'Việc phòng, chống dịch bệnh đã có văn bản riêng, có nên nhắc lại ở đây không?',
    disposition: {
      code: 'not-accepted',
      reason:
        'Đây là việc đoàn thể đang trực tiếp tham gia ở khu dân cư; chỉ nêu như một lĩnh vực phối hợp, không đặt thêm nhiệm vụ.',
      clauses: [],
    },
    answer: { code: 'withdraws', reason: 'Giải trình hợp lý, tôi rút ý kiến.' },
  },
  {
    by: 'member10',
    clause: 'I.2.1',
    channel: 'letter',
    body: 'Đề nghị bổ sung số liệu về kết quả giải quyết kiến nghị sau giám sát của từng huyện trong 5 năm.',
    disposition: {
      code: 'out-of-scope',
      reason: 'Số liệu chi tiết nằm trong báo cáo kèm theo Tờ trình, không đưa vào Nghị quyết.',
      clauses: [],
    },
  },
  {
    by: 'member11',
    body: 'Tên gọi dùng dấu phẩy giữa “Mặt trận Tổ quốc” và “các tổ chức chính trị - xã hội” dễ gây hiểu nhầm; đề nghị dùng chữ “và”, thống nhất trong cả văn bản.',
    disposition: {
      code: 'accepted',
      reason: 'Tiếp thu: sửa tên gọi; dấu gạch trong “giai đoạn 2021 - 2025” cũng viết lại cho đúng.',
      clauses: ['preamble'],
    },
    answer: { code: 'satisfied' },
  },
  {
    by: 'front',
    clause: 'II.2.2.(7)',
    body: 'Ở cấp xã, mỗi năm chủ trì phản biện 02 nội dung là quá sức vì ít có dự thảo cần phản biện. Đề nghị giảm cho cấp xã.',
    disposition: {
      code: 'accepted-in-part',
      reason: 'Tiếp thu: cấp xã ít nhất 01 nội dung; cấp tỉnh, cấp huyện giữ 02 nội dung.',
    },
    answer: { code: 'satisfied', reason: 'Mức mới phù hợp với cơ sở.' },
  },
  {
    by: 'deputy',
    clause: cadres,
    channel: 'session',
    body: 'Phần nhiệm vụ phải nói rõ hơn đào tạo, bồi dưỡng theo chức danh và gắn với quy hoạch cấp ủy.',
    disposition: { code: 'accepted', reason: 'Tiếp thu: viết lại mục 6 của phần III.' },
    answer: { code: 'satisfied' },
  },
  {
    by: 'member12',
    clause: 'II.2.2.(6)',
    channel: 'session',
    body: 'Cách ghi số chưa thống nhất, chỗ “01”, chỗ “2”; đề nghị rà soát.',
    disposition: { code: 'accepted', reason: 'Tiếp thu: ghi thống nhất hai chữ số.' },
    answer: { code: 'satisfied' },
  },
];
