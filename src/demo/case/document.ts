/** The case: a draft resolution heard on 28/9/2021 and promulgated as 04-NQ/TU on 19/11/2021. */
const subject =
  'Nghị quyết về tăng cường sự lãnh đạo của Đảng nhằm nâng cao chất lượng, hiệu quả hoạt động của';

export const draftTitle = `${subject} Mặt trận Tổ quốc, các tổ chức chính trị - xã hội, giai đoạn 2021 – 2025 và những năm tiếp theo`;
export const adoptedTitle = `${subject} Mặt trận Tổ quốc và các tổ chức chính trị - xã hội, giai đoạn 2021 - 2025 và những năm tiếp theo`;

export const days = {
  opened: '2021-09-20',
  session: '2021-09-28',
  adopted: '2021-11-19',
} as const;

/** Why acts recorded today bear another date. */
export const reason = 'Nhập lại hồ sơ giấy của vụ việc năm 2021 làm dữ liệu minh họa';

export const papers = {
  submissionNote: {
    kind: 'submission-note',
    title: 'Tờ trình về dự thảo Nghị quyết',
    number: '57-TTr/BDVTU',
  },
  appraisal: { kind: 'appraisal', title: 'Báo cáo thẩm định của Văn phòng Tỉnh ủy', number: '118-BC/VPTU' },
  letter: { kind: 'letter', title: 'Công văn góp ý dự thảo Nghị quyết' },
  minutes: { kind: 'minutes', title: 'Biên bản phiên họp Ban Thường vụ Tỉnh ủy tháng 9 năm 2021' },
  signedCopy: { kind: 'signed-copy', title: 'Bản ký Nghị quyết số 04-NQ/TU', number: '04-NQ/TU' },
} as const;

export const conclusionNumber = '112-TB/TU';
