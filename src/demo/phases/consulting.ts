import type { DemoDocument } from './demo-document';

const skilful = 'nâng cao hiệu quả phong trào thi đua “Dân vận khéo”, giai đoạn 2026 - 2030';
const petitions = 'tiếp nhận, xử lý phản ánh, kiến nghị của Nhân dân gửi đến cấp ủy';
const praise = 'khen thưởng tập thể, cá nhân tiêu biểu trong công tác dân vận';
const funds = 'thí điểm hợp nhất các quỹ xã hội do đoàn thể vận động';

/** Before the committee, and those it went no further with. */
export const consulting: readonly DemoDocument[] = [
  {
    state: 'comments.open',
    type: 'resolution',
    title: `Nghị quyết về ${skilful}`,
    dueInDays: 14,
    text: {
      form: 'NGHỊ QUYẾT',
      subject: `về ${skilful}`,
      opening: 'Ban Thường vụ Tỉnh ủy thảo luận và quyết nghị:',
      purposes: [
        'Đưa phong trào vào thực chất, lấy kết quả giải quyết việc khó ở cơ sở làm thước đo.',
        'Gắn phong trào với chuyển đổi số và xây dựng chính quyền địa phương hai cấp.',
      ],
      targets: [
        'Mỗi năm, mỗi xã có ít nhất 02 mô hình “Dân vận khéo” được công nhận.',
        'Đến năm 2030, 100% mô hình được công nhận có người chịu trách nhiệm duy trì.',
        'Không còn mô hình trùng lặp về nội dung trên cùng địa bàn.',
      ],
      tasks: [
        'Hướng dẫn lựa chọn, đăng ký và thẩm định mô hình từ khu dân cư.',
        'Định kỳ đánh giá, đưa ra khỏi danh sách mô hình không còn tác dụng.',
        'Nhân rộng cách làm hay qua báo chí và nền tảng số của tỉnh.',
      ],
    },
    positions: [
      { by: 'member02', value: 'agree-with-comments' },
      { by: 'member06', value: 'agree' },
      { by: 'member09', value: 'no-comment' },
    ],
    comments: [
      {
        by: 'member02',
        clause: 'II.(1)',
        quote: 'ít nhất 02 mô hình',
        body: 'Sau sắp xếp, xã rộng hơn trước nhiều; nên tính theo số khu dân cư thay vì theo xã.',
      },
      {
        by: 'member07',
        clause: 'III.2',
        kind: 'question',
        body: 'Ai có thẩm quyền đưa một mô hình ra khỏi danh sách?',
        replies: [
          { by: 'agency', body: 'Dự kiến giao ban chỉ đạo cấp công nhận; sẽ nói rõ trong hướng dẫn.' },
        ],
      },
      {
        by: 'front',
        clause: 'III.1',
        body: 'Đề nghị có Mặt trận Tổ quốc tham gia thẩm định ngay từ khu dân cư.',
      },
    ],
  },
  {
    state: 'conclusion.pending',
    type: 'regulation',
    title: `Quy định về ${petitions}`,
    text: {
      form: 'QUY ĐỊNH',
      subject: `về ${petitions}`,
      opening: 'Ban Thường vụ Tỉnh ủy quy định:',
      purposes: ['Mọi phản ánh, kiến nghị có đầu mối tiếp nhận, có thời hạn và có kết quả trả lời.'],
      targets: [
        '100% phản ánh, kiến nghị được xác nhận đã nhận trong 02 ngày làm việc.',
        'Trên 95% được trả lời đúng hạn.',
      ],
      tasks: [
        'Văn phòng cấp ủy là đầu mối; phân loại và chuyển đúng cơ quan có thẩm quyền.',
        'Bảo vệ thông tin của người phản ánh.',
      ],
    },
    positions: [
      { by: 'deputy', value: 'agree' },
      { by: 'member01', value: 'agree-with-comments' },
      { by: 'member03', value: 'agree' },
      { by: 'member05', value: 'disagree', body: 'Thời hạn xác nhận 02 ngày là quá ngắn với cấp xã.' },
    ],
    comments: [
      {
        by: 'member01',
        clause: 'II.(2)',
        body: 'Nên tách kiến nghị đơn giản và phức tạp, mỗi loại một thời hạn.',
      },
      {
        by: 'member05',
        clause: 'II.(1)',
        quote: '02 ngày làm việc',
        blocking: true,
        body: 'Đề nghị 05 ngày làm việc; cấp xã chưa đủ người trực hệ thống.',
      },
    ],
  },
  {
    state: 'suspended',
    type: 'regulation',
    title: `Quy định về ${praise}`,
    reason: 'Chờ hướng dẫn mới của Trung ương về thi đua, khen thưởng.',
    dueInDays: 21,
    text: {
      form: 'QUY ĐỊNH',
      subject: `về ${praise}`,
      opening: 'Ban Thường vụ Tỉnh ủy quy định:',
      purposes: ['Khen đúng người, đúng việc, hướng về cơ sở.'],
      targets: ['Ít nhất 70% số được khen là người trực tiếp làm việc ở cơ sở.'],
      tasks: ['Xét khen thưởng mỗi năm một lần, công khai danh sách trước khi quyết định.'],
    },
    positions: [{ by: 'member11', value: 'agree' }],
  },
  {
    state: 'rejected',
    type: 'scheme',
    title: `Đề án ${funds}`,
    summary:
      'Chưa đủ cơ sở pháp lý để hợp nhất các quỹ. Không thông qua Đề án; các đoàn thể công khai quỹ theo quy định.',
    text: {
      form: 'ĐỀ ÁN',
      subject: funds,
      opening: 'Ban Thường vụ Tỉnh ủy xem xét Đề án với các nội dung sau:',
      purposes: ['Giảm đầu mối vận động, công khai thu chi.'],
      targets: ['Đến năm 2027, mỗi xã còn không quá 02 quỹ xã hội.'],
      tasks: ['Chuyển số dư về một tài khoản, có ban kiểm soát của người đóng góp.'],
    },
    positions: [
      { by: 'member02', value: 'disagree', body: 'Trái với điều lệ của từng quỹ.' },
      { by: 'member12', value: 'agree-with-comments' },
    ],
  },
];
