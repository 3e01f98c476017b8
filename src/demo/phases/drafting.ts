import type { DemoDocument } from './demo-document';

const influential = 'phát huy vai trò người có uy tín trong đồng bào dân tộc thiểu số, giai đoạn 2026 - 2030';
const dialogue = 'tăng cường đối thoại của người đứng đầu cấp ủy, chính quyền với Nhân dân';
const online = 'tổ chức hội nghị trực tuyến với cơ sở hằng tháng';

/** Not yet before the committee, and one that its agency took back. */
export const drafting: readonly DemoDocument[] = [
  {
    state: 'draft.editing',
    type: 'programme',
    title: `Chương trình ${influential}`,
    text: {
      form: 'CHƯƠNG TRÌNH',
      subject: influential,
      opening: 'Căn cứ chương trình công tác năm 2026, Ban Thường vụ Tỉnh ủy ban hành Chương trình như sau:',
      purposes: [
        'Phát huy kinh nghiệm và ảnh hưởng của người có uy tín trong giữ gìn đoàn kết ở bản, làng.',
        'Tạo điều kiện về thông tin, bồi dưỡng và động viên kịp thời.',
      ],
      targets: [
        'Hằng năm, 100% người có uy tín được cung cấp thông tin thời sự, chính sách.',
        'Đến năm 2030, mỗi xã miền núi có ít nhất 01 mô hình do người có uy tín làm nòng cốt.',
      ],
      tasks: [
        'Rà soát, công nhận người có uy tín theo đúng trình tự, có sự tham gia của Nhân dân.',
        'Bồi dưỡng kỹ năng hòa giải, vận động; tổ chức gặp mặt hằng năm.',
      ],
    },
  },
  {
    state: 'draft.screening',
    type: 'directive',
    title: `Chỉ thị về ${dialogue}`,
    text: {
      form: 'CHỈ THỊ',
      subject: `về ${dialogue}`,
      opening:
        'Việc đối thoại ở một số nơi còn hình thức, chậm trả lời kiến nghị. Ban Thường vụ Tỉnh ủy yêu cầu:',
      purposes: [
        'Nghe dân nói, giải quyết việc thuộc thẩm quyền ngay tại cơ sở.',
        'Gắn trách nhiệm của người đứng đầu với kết quả giải quyết sau đối thoại.',
      ],
      targets: [
        'Mỗi năm, bí thư cấp ủy và chủ tịch ủy ban nhân dân cấp xã đối thoại với Nhân dân ít nhất 02 lần.',
        'Trên 90% kiến nghị tại đối thoại được trả lời trong 15 ngày làm việc.',
      ],
      tasks: [
        'Thông báo nội dung đối thoại trước 10 ngày để Nhân dân chuẩn bị ý kiến.',
        'Công khai kết quả giải quyết tại trụ sở và trên trang thông tin của xã.',
      ],
    },
  },
  {
    state: 'withdrawn',
    type: 'directive',
    title: `Chỉ thị về ${online}`,
    reason: 'Nội dung đã được đưa vào quy chế làm việc của cấp ủy; không cần ban hành chỉ thị riêng.',
    text: {
      form: 'CHỈ THỊ',
      subject: `về ${online}`,
      opening: 'Để kịp thời nắm tình hình cơ sở, Ban Thường vụ Tỉnh ủy yêu cầu:',
      purposes: ['Rút ngắn thời gian chuyển tải chủ trương đến chi bộ.'],
      targets: ['Hằng tháng có 01 hội nghị trực tuyến từ tỉnh đến xã.'],
      tasks: ['Chuẩn bị đường truyền, phòng họp; hội nghị không quá 90 phút.'],
    },
  },
];
