import type { DemoDocument } from './demo-document';

const believers = 'công tác vận động đồng bào có đạo trong tình hình mới';
const democracy = 'phát huy dân chủ ở cơ sở gắn với chính quyền địa phương hai cấp';
const training = 'bồi dưỡng cán bộ Mặt trận Tổ quốc và đoàn thể cấp xã, giai đoạn 2026 - 2030';

/** Concluded on and gone back to the agency. */
export const revising: readonly DemoDocument[] = [
  {
    state: 'revision.editing',
    type: 'resolution',
    title: `Nghị quyết về ${believers}`,
    text: {
      form: 'NGHỊ QUYẾT',
      subject: `về ${believers}`,
      opening: 'Ban Thường vụ Tỉnh ủy thảo luận và quyết nghị:',
      purposes: ['Tôn trọng, bảo đảm quyền tự do tín ngưỡng; chăm lo đời sống đồng bào có đạo.'],
      targets: [
        'Hằng năm, 100% xã có đông đồng bào có đạo tổ chức gặp mặt chức sắc, chức việc.',
        'Đến năm 2030, 100% khu dân cư vùng giáo có tổ chức đoàn thể hoạt động.',
      ],
      tasks: [
        'Xây dựng lực lượng cốt cán ở khu dân cư.',
        'Giải quyết kịp thời nhu cầu chính đáng về đất đai, cơ sở thờ tự.',
      ],
    },
    positions: [{ by: 'member09', value: 'agree-with-comments' }],
    comments: [
      {
        by: 'member09',
        clause: 'III.2',
        body: 'Cần nêu rõ cơ quan nào chịu trách nhiệm và thời hạn giải quyết.',
      },
      {
        by: 'member13',
        clause: 'II.(2)',
        body: 'Chỉ tiêu 100% khó đạt ở vùng sâu; đề nghị cân nhắc.',
      },
    ],
    summary: 'Cơ bản nhất trí; giao cơ quan soạn thảo chỉnh lý hai nội dung.',
    directives: [
      {
        strength: 'order',
        text: 'Ghi rõ cơ quan chịu trách nhiệm và thời hạn đối với từng việc.',
        clauses: ['III.2'],
      },
      { strength: 'request', text: 'Cân nhắc lộ trình của chỉ tiêu thứ hai.', clauses: ['II.(2)'] },
    ],
  },
  {
    state: 'revision.confirming',
    type: 'resolution',
    title: `Nghị quyết về ${democracy}`,
    revisedTarget: 'Hằng năm, 100% xã công khai đủ các nội dung để Nhân dân biết trước ngày 31 tháng 01.',
    text: {
      form: 'NGHỊ QUYẾT',
      subject: `về ${democracy}`,
      opening: 'Ban Thường vụ Tỉnh ủy thảo luận và quyết nghị:',
      purposes: ['Nhân dân được biết, được bàn, được làm, được kiểm tra, được giám sát, được thụ hưởng.'],
      targets: [
        'Hằng năm, 100% xã công khai đủ các nội dung để Nhân dân biết.',
        'Mỗi khu dân cư họp dân ít nhất 02 lần trong năm.',
      ],
      tasks: [
        'Phân rõ việc tỉnh công khai, việc xã công khai sau khi không còn cấp huyện.',
        'Đưa việc lấy ý kiến Nhân dân lên nền tảng số, giữ hình thức trực tiếp cho người cao tuổi.',
      ],
    },
    positions: [
      { by: 'member03', value: 'agree-with-comments' },
      { by: 'member05', value: 'agree-with-comments' },
      { by: 'member08', value: 'agree-with-comments' },
    ],
    comments: [
      {
        by: 'member03',
        clause: 'II.(1)',
        body: 'Phải có mốc thời gian công khai cụ thể.',
        disposition: { code: 'accepted', reason: 'Tiếp thu: trước ngày 31 tháng 01 hằng năm.' },
        answer: { code: 'satisfied' },
      },
      {
        by: 'member05',
        clause: 'III.1',
        body: 'Đề nghị lập danh mục việc công khai kèm theo Nghị quyết.',
        disposition: {
          code: 'not-accepted',
          reason: 'Danh mục đã do pháp luật quy định; đưa vào Nghị quyết sẽ phải sửa khi luật sửa.',
          clauses: [],
        },
      },
      {
        by: 'member08',
        clause: 'II.(2)',
        body: 'Họp dân ít nhất mỗi quý một lần mới đủ.',
        disposition: {
          code: 'not-accepted',
          reason: 'Giữ mức tối thiểu 02 lần; nơi có điều kiện có thể họp nhiều hơn.',
          clauses: [],
        },
        answer: { code: 'maintains', reason: 'Mỗi năm hai lần thì nhiều việc đã qua mới đem ra bàn.' },
      },
    ],
    summary: 'Nhất trí về chủ trương; chỉnh lý chỉ tiêu công khai.',
    directives: [
      {
        strength: 'order',
        text: 'Chỉ tiêu công khai phải có mốc thời gian.',
        clauses: ['II.(1)'],
        response: { body: 'Đã bổ sung mốc 31 tháng 01.', clauses: ['II.(1)'] },
      },
    ],
  },
  {
    state: 'revision.verifying',
    type: 'programme',
    title: `Chương trình ${training}`,
    presiding: 'deputy',
    revisedTarget: 'Đến năm 2028, 100% cán bộ chuyên trách cấp xã được bồi dưỡng nghiệp vụ ít nhất 01 lần.',
    text: {
      form: 'CHƯƠNG TRÌNH',
      subject: training,
      opening: 'Ban Thường vụ Tỉnh ủy ban hành Chương trình như sau:',
      purposes: ['Cán bộ cấp xã đủ năng lực đảm nhận khối lượng việc lớn hơn sau sắp xếp.'],
      targets: [
        'Đến năm 2030, 100% cán bộ chuyên trách cấp xã được bồi dưỡng nghiệp vụ.',
        'Mỗi lớp không quá 50 học viên, có thực hành tại cơ sở.',
      ],
      tasks: ['Biên soạn tài liệu theo tình huống thực tế.', 'Mời người làm tốt ở cơ sở tham gia giảng dạy.'],
    },
    positions: [{ by: 'member12', value: 'agree-with-comments' }],
    comments: [
      {
        by: 'member12',
        clause: 'II.(1)',
        body: 'Để đến năm 2030 là quá chậm; nên hoàn thành trong nửa đầu nhiệm kỳ.',
        disposition: { code: 'accepted', reason: 'Tiếp thu: rút xuống năm 2028.' },
      },
    ],
    summary: 'Nhất trí ban hành sau khi rút ngắn thời hạn.',
    directives: [
      {
        strength: 'order',
        text: 'Rút ngắn thời hạn hoàn thành việc bồi dưỡng.',
        clauses: ['II.(1)'],
        response: { body: 'Đã rút từ năm 2030 xuống năm 2028.', clauses: ['II.(1)'] },
      },
    ],
  },
];
