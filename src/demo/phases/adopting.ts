import type { DemoVote } from '../documents/vote';
import type { VoterKey } from '../committee/people';
import type { DemoDocument } from './demo-document';

const neighbourhoods = 'xây dựng khu dân cư đoàn kết, an toàn, văn minh, giai đoạn 2026 - 2030';
const associations = 'kết quả một năm sắp xếp các hội quần chúng cấp tỉnh';
const unityDay = 'lãnh đạo tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư';
const youth = 'phát huy vai trò của thanh niên trong chuyển đổi số';

const inFavour = (...voters: VoterKey[]): DemoVote[] => voters.map((by) => ({ by, choice: 'for' }));
const ten = inFavour(
  ...(['chair', 'deputy', 'member01', 'member02', 'member03'] as const),
  ...(['member06', 'member07', 'member08', 'member10', 'member11'] as const),
);

/** Put to the vote, and after it. */
export const adopting: readonly DemoDocument[] = [
  {
    state: 'adoption.voting',
    type: 'resolution',
    title: `Nghị quyết về ${neighbourhoods}`,
    text: {
      form: 'NGHỊ QUYẾT',
      subject: `về ${neighbourhoods}`,
      opening: 'Ban Thường vụ Tỉnh ủy thảo luận và quyết nghị:',
      purposes: ['Khu dân cư là nơi mọi người chăm lo cho nhau, tự quản và tự giám sát.'],
      targets: [
        'Đến năm 2030, trên 80% khu dân cư đạt tiêu chí đoàn kết, an toàn, văn minh.',
        'Mỗi khu dân cư có ít nhất 01 tổ hòa giải hoạt động thường xuyên.',
      ],
      tasks: ['Xây dựng quy ước bằng bàn bạc của người dân.', 'Chỉnh trang lối đi, ánh sáng, cây xanh.'],
    },
    positions: [
      { by: 'member01', value: 'agree' },
      { by: 'member04', value: 'agree' },
    ],
    summary: 'Không có ý kiến khác; đưa ra biểu quyết.',
    votes: inFavour('chair', 'member01', 'member02', 'member03', 'member04', 'member06'),
  },
  {
    state: 'adoption.finalising',
    type: 'conclusion',
    title: `Kết luận về ${associations}`,
    text: {
      form: 'KẾT LUẬN',
      subject: `về ${associations}`,
      opening: 'Sau khi nghe báo cáo, Ban Thường vụ Tỉnh ủy kết luận:',
      purposes: ['Ghi nhận kết quả bước đầu: đầu mối gọn hơn, việc rõ hơn.'],
      targets: ['Trong năm 2027, 100% hội sau sắp xếp kiện toàn xong tổ chức.'],
      tasks: ['Giải quyết dứt điểm tài sản, kinh phí của các hội đã hợp nhất.'],
    },
    summary: 'Nhất trí đưa ra biểu quyết.',
    points: [
      'Bổ sung số liệu đến ngày họp',
      'Viết gọn phần tổ chức thực hiện, nêu rõ cơ quan báo cáo và thời hạn',
    ],
    votes: ten,
  },
  {
    state: 'adoption.signing',
    type: 'directive',
    title: `Chỉ thị về ${unityDay}`,
    text: {
      form: 'CHỈ THỊ',
      subject: `về ${unityDay}`,
      opening: 'Để Ngày hội thiết thực, tiết kiệm, Ban Thường vụ Tỉnh ủy yêu cầu:',
      purposes: ['Ngày hội là của người dân; cấp ủy dự để nghe, không để chỉ đạo.'],
      targets: ['100% khu dân cư tổ chức Ngày hội, trong tháng 11.'],
      tasks: ['Phân công cấp ủy viên dự; không tổ chức kéo dài, không vận động đóng góp ngoài tự nguyện.'],
    },
    summary: 'Nhất trí đưa ra biểu quyết.',
    votes: [...ten, { by: 'member12', choice: 'against', body: 'Nên giao cấp xã tự quyết định.' }],
  },
  {
    state: 'adoption.quarantine',
    type: 'resolution',
    title: `Nghị quyết về ${youth}`,
    text: {
      form: 'NGHỊ QUYẾT',
      subject: `về ${youth}`,
      opening: 'Ban Thường vụ Tỉnh ủy thảo luận và quyết nghị:',
      purposes: ['Thanh niên đi đầu, hướng dẫn người dân dùng dịch vụ số an toàn.'],
      targets: [
        'Mỗi xã có ít nhất 01 tổ thanh niên hỗ trợ dịch vụ công trực tuyến.',
        'Hằng năm, ít nhất 10.000 lượt người cao tuổi được hướng dẫn.',
      ],
      tasks: ['Bồi dưỡng kỹ năng số cho đoàn viên.', 'Hỗ trợ thanh niên khởi nghiệp ở nông thôn.'],
    },
    summary: 'Nhất trí đưa ra biểu quyết.',
    votes: [...ten, { by: 'member13', choice: 'abstain' }],
  },
];
