/**
 * One anchoring case. A clause is written `id: heading | text` (the heading may be missing); `[[` and `]]` stand around the
 * quote before, and around the place where it has to be found after. Without brackets before, `of` names the clause that
 * is commented on as a whole.
 */
export interface AnchoringCase {
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `clear`: placed without a doubt; `flagged`: placed, and said to be uncertain; `orphan`: nowhere. */
  readonly is: 'clear' | 'flagged' | 'orphan' | 'flagged or orphan';
  readonly how?: 'exact' | 'context' | 'fuzzy' | 'clause';
  readonly of?: string;
  /** Where a clause's words went besides its own lineage: `from>to`. */
  readonly links?: readonly string[];
}

const others = [
  'x: Căn cứ Điều lệ Đảng và Quy chế làm việc của Tỉnh uỷ khoá này;',
  'y: Ban Thường vụ giao Văn phòng theo dõi, đôn đốc việc thực hiện.',
];

export const unchangedAndRenumbered: AnchoringCase[] = [
  {
    what: 'an unchanged clause',
    before: ['a: Mỗi xã trồng [[ít nhất 15.000 cây xanh]] trong năm.', ...others],
    after: ['a: Mỗi xã trồng [[ít nhất 15.000 cây xanh]] trong năm.', ...others],
    ...{ is: 'clear', how: 'exact' },
  },
  {
    what: 'a clause that only changed its place and number',
    before: ['a: Trồng [[forty trees]] in the park.', 'b: Mend the fence.', 'c: Paint the gate.'],
    after: ['b: Mend the fence.', 'c: Paint the gate.', 'a: Trồng [[forty trees]] in the park.'],
    ...{ is: 'clear', how: 'exact' },
  },
  {
    what: 'words put in before the quote',
    before: ['a: Each commune plants [[forty trees]] a year.'],
    after: ['a: From next spring on each commune of the province plants [[forty trees]] a year.'],
    is: 'clear',
  },
  {
    what: 'words put in behind the quote',
    before: ['a: Each commune plants [[forty trees]] a year.'],
    after: ['a: Each commune plants [[forty trees]] a year, and waters them through the summer.'],
    is: 'clear',
  },
  {
    what: 'words put in on both sides',
    before: ['a: Các huyện [[chủ động bố trí kinh phí]] thực hiện.'],
    after: ['a: Các huyện, thị xã, thành phố [[chủ động bố trí kinh phí]] hằng năm để thực hiện.'],
    is: 'clear',
  },
  {
    what: 'another clause inserted before it, with other words',
    before: ['a: Khen thưởng [[kịp thời]] tập thể, cá nhân điển hình.', ...others],
    after: [
      'n: Quy định chung về việc thực hiện.',
      'a: Khen thưởng [[kịp thời]] tập thể, cá nhân điển hình.',
      ...others,
    ],
    is: 'clear',
  },
  {
    what: 'the rest of the clause rewritten, a long quote kept',
    before: [
      'a: The office shall [[publish every draft on the day it is circulated]] and keep it there for a year.',
    ],
    after: [
      'a: It is upon the secretary to [[publish every draft on the day it is circulated]], without delay.',
    ],
    is: 'clear',
  },
];

export const spelling: AnchoringCase[] = [
  {
    what: 'the new text in NFD',
    before: ['a: Đảng uỷ xã [[chịu trách nhiệm trực tiếp]] trước Tỉnh uỷ.'],
    after: ['a: Đảng uỷ xã [[chịu trách nhiệm trực tiếp]] trước Tỉnh uỷ.'.normalize('NFD')],
    is: 'clear',
  },
  {
    what: 'the old text in NFD',
    before: ['a: Đảng uỷ xã [[chịu trách nhiệm trực tiếp]] trước Tỉnh uỷ.'.normalize('NFD')],
    after: ['a: Đảng uỷ xã [[chịu trách nhiệm trực tiếp]] trước Tỉnh uỷ.'],
    is: 'clear',
  },
  {
    what: 'the tone written on the other vowel',
    before: ['a: Xây dựng [[nền hòa bình và thủy lợi]] vững chắc.'],
    after: ['a: Xây dựng [[nền hoà bình và thuỷ lợi]] vững chắc.'],
    is: 'clear',
  },
  {
    what: 'the tone on the other vowel, in capitals',
    before: ['a: Theo đề nghị của [[ỦY BAN NHÂN DÂN]] tỉnh.'],
    after: ['a: Theo đề nghị của [[UỶ BAN NHÂN DÂN]] tỉnh.'],
    is: 'clear',
  },
  {
    what: 'a hyphen that became an en dash',
    before: ['a: Giai đoạn [[2021-2025]] toàn tỉnh giảm nghèo.'],
    after: ['a: Giai đoạn [[2021–2025]] toàn tỉnh giảm nghèo.'],
    is: 'clear',
  },
  {
    what: 'typographer’s quotation marks',
    before: ['a: Thực hiện phong trào [["Dân vận khéo"]] ở cơ sở.'],
    after: ['a: Thực hiện phong trào [[“Dân vận khéo”]] ở cơ sở.'],
    is: 'clear',
  },
  {
    what: 'another apostrophe',
    before: ["a: It is [[the chair's ruling]] that counts."],
    after: ['a: It is [[the chair’s ruling]] that counts.'],
    is: 'clear',
  },
  {
    what: 'lines broken elsewhere',
    before: ['a: The register keeps [[the signed text, the count\nof the votes]] and the list.'],
    after: ['a: The register keeps [[the signed\ntext, the count of the\nvotes]] and the list.'],
    is: 'clear',
  },
  {
    what: 'double and no-break spaces',
    before: ['a: Đạt [[15 % trở lên]] mỗi năm.'],
    after: ['a: Đạt  [[15\u00a0%  trở lên]] mỗi năm.'],
    is: 'clear',
  },
  {
    what: 'soft hyphens in the new text',
    before: ['a: The [[responsible committee]] decides.'],
    after: ['a: The [[respon\u00adsible com\u00admittee]] decides.'],
    is: 'clear',
  },
  {
    what: 'eth for đ',
    before: ['a: Bảo đảm [[đúng đối tượng]], công khai.'],
    after: ['a: Bảo đảm [[ðúng ðối tượng]], công khai.'],
    is: 'clear',
  },
  {
    what: 'a comma put into the quote',
    before: ['a: Mọi cấp uỷ [[lãnh đạo chỉ đạo thường xuyên]] công tác này.', ...others],
    after: ['a: Mọi cấp uỷ [[lãnh đạo, chỉ đạo thường xuyên]] công tác này.', ...others],
    ...{ is: 'flagged', how: 'fuzzy' },
  },
  {
    what: 'another case',
    before: ['a: Giao [[ban thường vụ tỉnh uỷ]] chỉ đạo triển khai.'],
    after: ['a: Giao [[Ban Thường vụ Tỉnh uỷ]] chỉ đạo triển khai.'],
    ...{ is: 'flagged', how: 'fuzzy' },
  },
];

const report = 'Báo cáo kết quả thực hiện trước ngày 25 hằng tháng.';
const marked = 'Báo cáo [[kết quả]] thực hiện trước ngày 25 hằng tháng.';

export const sayingTheSame: AnchoringCase[] = [
  {
    what: 'one of two clauses that say the same, a word changed in a third',
    before: [...others, `a: ${marked}`, 'b: Mở lớp dạy nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    after: [...others, `a: ${marked}`, 'b: Mở lớp học nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    is: 'clear',
  },
  {
    what: 'one of two clauses that say the same, the other one moved',
    before: [`a: ${marked}`, ...others, 'b: Mở lớp dạy nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    after: [`a: ${marked}`, `c: ${report}`, ...others, 'b: Mở lớp dạy nghề.', 'd: Mua sắm thiết bị.'],
    is: 'flagged',
  },
  {
    what: 'one of two clauses that say the same, moved and edited',
    before: [`a: ${marked}`, ...others, 'b: Mở lớp dạy nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    after: [
      ...others,
      'b: Mở lớp dạy nghề.',
      `c: ${report}`,
      'd: Mua sắm thiết bị.',
      `a: ${marked} Nêu rõ lý do.`,
    ],
    is: 'flagged',
  },
  {
    what: 'one of two clauses that say the same, as one of them is merged into another',
    before: [`a: ${report}`, 'b: Mở lớp dạy nghề.', `c: ${marked}`, 'd: Mua sắm thiết bị.'],
    after: [`b: Mở lớp dạy nghề. ${report}`, `c: ${marked}`, 'd: Mua sắm thiết bị.'],
    links: ['a>b'],
    is: 'flagged',
  },
  {
    what: 'the one of two clauses that say the same that was merged into another',
    before: [`a: ${marked}`, 'b: Mở lớp dạy nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    after: [`b: Mở lớp dạy nghề. ${marked}`, `c: ${report}`, 'd: Mua sắm thiết bị.'],
    links: ['a>b'],
    is: 'flagged',
  },
  {
    what: 'a clause that stays where it is, and a copy of it elsewhere',
    before: [...others, `a: ${marked}`, 'b: Mở lớp dạy nghề.', 'd: Mua sắm thiết bị.'],
    after: [...others, `a: ${marked}`, 'b: Mở lớp dạy nghề.', 'd: Mua sắm thiết bị.', `n: ${report}`],
    is: 'clear',
  },
  {
    what: 'a clause that moved, while its words are edited where it was',
    before: [...others, `a: ${marked}`, 'b: Mở lớp dạy nghề.', 'd: Mua sắm thiết bị.'],
    after: [
      ...others,
      `n: ${report.replace('25', '20')}`,
      'b: Mở lớp dạy nghề.',
      'd: Mua sắm thiết bị.',
      'e: Sơ kết.',
      `a: ${marked}`,
    ],
    is: 'flagged',
  },
  {
    what: 'a clause commented on as a whole, moved to where another says the same',
    before: [`a: ${report}`, ...others, 'b: Mở lớp dạy nghề.', `c: ${report}`, 'd: Mua sắm thiết bị.'],
    after: [...others, 'b: Mở lớp dạy nghề.', `a: [[${report}]]`, `c: ${report}`, 'd: Mua sắm thiết bị.'],
    of: 'a',
    is: 'flagged',
  },
];

export const repeated: AnchoringCase[] = [
  {
    what: 'a short word that is only a part of another one now',
    before: ['a: The number of a deleted clause is free for the next clause [[in]] order.'],
    after: ['a: The number of a deleted clause is free for the next clause, reminds the chair.'],
    is: 'flagged or orphan',
  },
  {
    what: 'two words gone from their place, and put in elsewhere in the clause',
    before: [
      'a: Members comment from the day of circulation, and only on the clauses named [[in the]] invitation.',
    ],
    after: [
      'a: Members comment from first within the day of circulation, and only on the clauses named by it.',
    ],
    is: 'flagged or orphan',
  },
  {
    what: 'words before it repeated, so that either place has one of its neighbours',
    before: ['a: The number [[of]] a clause that was deleted is free for the next clause in order.'],
    after: ['a: The number of later drafts of a clause that was deleted may be given again to another one.'],
    is: 'flagged or orphan',
  },
  {
    what: 'the words copied into another clause, and cut in two in their own',
    before: [
      'a: The secretary reminds the agency two days [[before the answer is due]].',
      'b: The draft takes effect on the first day of a month.',
    ],
    after: [
      'a: The secretary reminds the agency two days before the answer that was asked for is due.',
      'b: The draft takes effect on the first day of a month, two days before the answer is due.',
    ],
    is: 'flagged',
  },
  {
    what: 'the same phrase in two clauses, both kept',
    before: ['a: Báo cáo [[theo quy định]] của tỉnh.', 'b: Thanh toán theo quy định của ngành.'],
    after: ['a: Báo cáo [[theo quy định]] của tỉnh, hằng quý.', 'b: Thanh toán theo quy định của ngành.'],
    is: 'clear',
  },
  {
    what: 'the same phrase in two clauses, taken out of its own',
    before: [
      'a: Các sở báo cáo kết quả [[theo quy định]] của Tỉnh uỷ.',
      'b: Thanh toán theo quy định của ngành.',
    ],
    after: ['a: Các sở báo cáo kết quả.', 'b: Thanh toán theo quy định của ngành.'],
    is: 'orphan',
  },
  {
    what: 'twice in its clause, the second one meant',
    before: ['a: The agency answers the comment; the chair reads [[the comment]] and rules on it.'],
    after: [
      'a: The lead agency answers the comment; the chair reads [[the comment]] and rules on it at once.',
    ],
    ...{ is: 'clear', how: 'context' },
  },
  {
    what: 'twice in its clause, the one meant taken out',
    before: [
      'a: Where the comment was accepted, the agency cites a clause. Then [[the comment]] is closed for good.',
    ],
    after: ['a: Where the comment was accepted, the agency cites a clause.'],
    is: 'flagged or orphan',
  },
  {
    what: 'twice in its clause, the other one taken out',
    before: [
      'a: Where the comment was accepted, the agency cites a clause. Then [[the comment]] is closed for good.',
    ],
    after: ['a: Then [[the comment]] is closed for good.'],
    is: 'clear',
  },
  {
    what: 'the two exchanged with what stands around them',
    before: [
      'a: Phòng Nội vụ [[phối hợp thực hiện]] việc rà soát. Công an xã phối hợp thực hiện việc tuần tra.',
    ],
    after: [
      'a: Công an xã phối hợp thực hiện việc tuần tra. Phòng Nội vụ [[phối hợp thực hiện]] việc rà soát.',
    ],
    is: 'clear',
  },
  {
    what: 'a third one put in before the two',
    before: ['a: Sở Y tế xây dựng kế hoạch năm. Sở Tài chính [[xây dựng kế hoạch]] vốn trung hạn.'],
    after: [
      'a: Sở Nội vụ xây dựng kế hoạch biên chế. Sở Y tế xây dựng kế hoạch năm. Sở Tài chính [[xây dựng kế hoạch]] vốn trung hạn.',
    ],
    is: 'clear',
  },
  {
    what: 'one of a run of equal words, when one of them goes',
    before: ['a: ha, ha, [[ha]], ha, ha, ha'],
    after: ['a: ha, ha, ha, ha, ha'],
    is: 'flagged or orphan',
  },
  {
    what: 'the quote now twice in its clause',
    before: ['a: Tỷ lệ đạt [[tối thiểu 70 %]] vào cuối kỳ.', ...others],
    after: [
      'a: Tỷ lệ đạt [[tối thiểu 70 %]] vào cuối kỳ; riêng thành phố phấn đấu hơn tối thiểu 70 % ngay từ giữa kỳ.',
      ...others,
    ],
    is: 'clear',
  },
  {
    what: 'the quote now also in another clause',
    before: ['a: Hội đồng họp [[ít nhất hai lần mỗi năm]] tại tỉnh.', 'b: Tổ giúp việc họp khi cần.'],
    after: [
      'a: Hội đồng họp [[ít nhất hai lần mỗi năm]] tại tỉnh.',
      'b: Tổ giúp việc họp ít nhất hai lần mỗi năm.',
    ],
    is: 'clear',
  },
  {
    what: 'the quote gone from its clause and now in two others',
    before: [
      'a: The archive is open to members. [[Every correction is announced within three days.]]',
      'b: Numbers are never used again.',
      'c: The chair signs the text.',
    ],
    after: [
      'a: The archive is open to members.',
      'b: Numbers are never used again. Every correction is announced within three days.',
      'c: The chair signs the text. Every correction is announced within three days.',
    ],
    is: 'orphan',
  },
  {
    what: 'equal clauses, its own one edited',
    before: [
      'a: Báo cáo kết quả trước ngày 25 [[hằng tháng]].',
      'b: Báo cáo kết quả trước ngày 25 hằng tháng.',
    ],
    after: [
      'a: Báo cáo kết quả trước ngày 20 [[hằng tháng]].',
      'b: Báo cáo kết quả trước ngày 25 hằng tháng.',
    ],
    is: 'clear',
  },
  {
    what: 'equal clauses, its own one deleted',
    before: [
      'a: Báo cáo kết quả trước ngày 25 [[hằng tháng]].',
      'b: Báo cáo kết quả trước ngày 25 hằng tháng.',
      ...others,
    ],
    after: ['b: Báo cáo kết quả trước ngày 25 hằng tháng.', ...others],
    is: 'orphan',
  },
];

export const changed: AnchoringCase[] = [
  {
    what: 'a word in the middle changed',
    before: [
      'a: Phấn đấu đến năm 2025 [[có ít nhất hai mươi xã đạt chuẩn]] nông thôn mới nâng cao.',
      ...others,
    ],
    after: [
      'a: Phấn đấu đến năm 2025 [[có ít nhất ba mươi xã đạt chuẩn]] nông thôn mới nâng cao.',
      ...others,
    ],
    ...{ is: 'flagged', how: 'fuzzy' },
  },
  {
    what: 'its first word changed',
    before: ['a: The secretary [[announces every correction]] to the readers.'],
    after: ['a: The secretary [[publishes every correction]] to the readers.'],
    is: 'flagged',
  },
  {
    what: 'its last word changed',
    before: ['a: The secretary [[announces every correction]] to the readers.'],
    after: ['a: The secretary [[announces every change]] to the readers.'],
    is: 'flagged',
  },
  {
    what: 'a figure alone, changed to another one',
    before: ['a: Tốc độ tăng trưởng bình quân hằng năm đạt [[8]] phần trăm trong cả giai đoạn.'],
    after: ['a: Tốc độ tăng trưởng bình quân hằng năm đạt [[9]] phần trăm trong cả giai đoạn.'],
    is: 'flagged',
  },
  {
    what: 'half of the quote deleted',
    before: [
      'a: The chair shall [[rule on each comment after hearing both sides and the drafting agency]] in writing.',
    ],
    after: ['a: The chair shall [[rule on each comment after hearing]] in writing.'],
    is: 'flagged',
  },
  {
    what: 'the first half deleted',
    before: [
      'a: Các sở, ngành [[tham mưu ban hành cơ chế, chính sách hỗ trợ học nghề cho lao động]] ở nông thôn.',
    ],
    after: ['a: Các sở, ngành [[chính sách hỗ trợ học nghề cho lao động]] ở nông thôn.'],
    is: 'flagged',
  },
  {
    what: 'most of a short quote put otherwise, all around it kept',
    before: ['a: Bố trí đủ quỹ đất [[cho học viên]] là người dân tộc thiểu số.', ...others],
    after: ['a: Bố trí đủ quỹ đất [[cho thanh niên nông thôn]] là người dân tộc thiểu số.', ...others],
    is: 'flagged',
  },
  {
    what: 'the longer of the last two words put otherwise',
    before: ['a: Members comment from the day [[of circulation.]]', ...others],
    after: ['a: Members comment from the day [[of the meeting.]]', ...others],
    is: 'flagged',
  },
  {
    what: 'words put into the quote',
    before: ['a: Văn phòng [[tổng hợp, báo cáo Ban Thường vụ]] xem xét, quyết định.'],
    after: [
      'a: Văn phòng [[tổng hợp, định kỳ sáu tháng một lần báo cáo Ban Thường vụ]] xem xét, quyết định.',
    ],
    is: 'flagged',
  },
  {
    what: 'the quote taken out of a clause that stays',
    before: ['a: A copy is sent to the archive [[in the month after publication]].', ...others],
    after: ['a: A copy is sent to the archive.', ...others],
    is: 'orphan',
  },
  {
    what: 'the quoted sentence replaced by another',
    before: [
      'a: Members comment from the day of circulation. [[Other readers comment where the chair invited them.]]',
    ],
    after: ['a: Members comment from the day of circulation. No fee may be asked of anybody for a copy.'],
    is: 'flagged or orphan',
  },
  {
    what: 'the whole clause rewritten',
    before: ['a: Khuyến khích [[doanh nghiệp tham gia đào tạo]] nghề cho học viên.', ...others],
    after: ['a: Miễn học phí với mọi đối tượng chính sách từ năm sau.', ...others],
    is: 'flagged or orphan',
  },
  {
    what: 'the clause deleted',
    before: ['a: Khuyến khích [[doanh nghiệp tham gia đào tạo]] nghề cho học viên.', ...others],
    after: [...others],
    is: 'orphan',
  },
  {
    what: 'everything deleted',
    before: ['a: Khuyến khích [[doanh nghiệp tham gia đào tạo]] nghề cho học viên.'],
    after: [],
    is: 'orphan',
  },
];

export const moved: AnchoringCase[] = [
  {
    what: 'a sentence moved to another clause',
    before: [
      'a: Clauses are numbered in order. [[The secretary corrects a wrong number without asking the committee.]]',
      'b: Readers are told of it.',
    ],
    after: [
      'a: Clauses are numbered in order.',
      'b: Readers are told of it. [[The secretary corrects a wrong number without asking the committee.]]',
    ],
    ...{ is: 'clear', how: 'exact' },
  },
  {
    what: 'a sentence moved into a clause of its own',
    before: ['a: Bố trí đủ kinh phí. [[Ưu tiên đất đã thu hồi của các dự án chậm tiến độ.]]', ...others],
    after: ['a: Bố trí đủ kinh phí.', ...others, 'n: [[Ưu tiên đất đã thu hồi của các dự án chậm tiến độ.]]'],
    is: 'clear',
  },
  {
    what: 'a sentence moved and edited',
    before: [
      'a: Clauses are numbered in order. [[The secretary corrects a wrong number without asking the committee.]]',
      'b: Readers are told of it.',
    ],
    after: [
      'a: Clauses are numbered in order.',
      'b: Readers are told of it. [[The secretary corrects any wrong number without asking the whole committee.]]',
    ],
    is: 'flagged',
  },
  {
    what: 'two words that turn up in another clause',
    before: ['a: Văn phòng báo cáo [[kịp thời]] với Thường trực.', 'b: Khen thưởng tập thể có thành tích.'],
    after: ['a: Văn phòng báo cáo với Thường trực.', 'b: Khen thưởng [[kịp thời]] tập thể có thành tích.'],
    is: 'flagged',
  },
  {
    what: 'a short quote moved with all that stood around it',
    before: [
      'a: Mở đầu. Sở Tài chính hướng dẫn [[thủ tục]] hỗ trợ đơn giản, đúng đối tượng.',
      'b: Điều khoản thi hành.',
    ],
    after: [
      'a: Mở đầu.',
      'b: Điều khoản thi hành. Sở Tài chính hướng dẫn [[thủ tục]] hỗ trợ đơn giản, đúng đối tượng.',
    ],
    is: 'flagged',
  },
  {
    what: 'a clause under a new lineage with the same words',
    before: ['a: [[Uỷ ban nhân dân tỉnh xây dựng kế hoạch hành động hằng năm.]]', ...others],
    after: [...others, 'n: [[Uỷ ban nhân dân tỉnh xây dựng kế hoạch hành động hằng năm.]]'],
    is: 'clear',
  },
  {
    what: 'a word of a clause that is gone, in a new clause much like it',
    before: ['a: Bảo vệ chất lượng nước trong công trình [[thủy]] lợi', ...others],
    after: [
      'n: Bảo vệ nguồn nước; chống các hành vi phá hoại, lấn chiếm chất lượng nước trong công trình [[thủy]] lợi',
      'm: Cơ quan thủy văn, thủy sản phối hợp.',
      ...others,
    ],
    is: 'flagged',
  },
];

export const splitAndMerged: AnchoringCase[] = [
  {
    what: 'a clause split, the quote in the part that keeps the lineage',
    before: ['a: The agency answers [[each comment in writing]]. The chair rules on what is left over.'],
    after: ['a: The agency answers [[each comment in writing]].', 'n: The chair rules on what is left over.'],
    links: ['a>n'],
    is: 'clear',
  },
  {
    what: 'a clause split, the quote in the other part',
    before: [
      'a: The agency answers each comment in writing. The chair [[rules on what is left over]] in the end.',
    ],
    after: [
      'a: The agency answers each comment in writing.',
      'n: The chair [[rules on what is left over]] in the end.',
    ],
    links: ['a>n'],
    is: 'clear',
  },
  {
    what: 'a clause split through the quote',
    before: [
      'a: Đẩy mạnh cải cách hành chính; [[rà soát thủ tục, công khai kết quả và lấy ý kiến người dân hằng quý]].',
    ],
    after: [
      'a: Đẩy mạnh cải cách hành chính; rà soát thủ tục.',
      'n: [[công khai kết quả và lấy ý kiến người dân hằng quý]].',
    ],
    links: ['a>n'],
    is: 'flagged',
  },
  {
    what: 'the last word of a clause that was merged between two that end so too',
    before: [
      'a: handshakes: how often handshake packets have been sent without receiving an ack.',
      'b: probes: how often a tail loss probe has been sent without receiving an [[ack.]]',
      'c: timeouts: how often an rto has been sent without receiving an ack.',
    ],
    after: [
      'b: handshakes: how often handshake packets have been sent without receiving an ack. probes: how often a tail loss probe has been sent without receiving an ack. timeouts: how often an rto has been sent without receiving an ack.',
    ],
    links: ['a>b', 'c>b'],
    is: 'flagged or orphan',
  },
  {
    what: 'a short phrase that both parts of a split begin with',
    before: ['a: Sở Y tế chủ trì việc khám bệnh. [[Sở Y tế]] phối hợp việc tiêm phòng ở xã.'],
    after: ['a: Sở Y tế chủ trì việc khám bệnh.', 'n: [[Sở Y tế]] phối hợp việc tiêm phòng ở xã.'],
    links: ['a>n'],
    is: 'flagged',
  },
  {
    what: 'two clauses merged, the quote of the one whose lineage ended',
    before: [
      'a: Each district keeps a register of land.',
      'b: It is [[open to every resident]] of the district.',
    ],
    after: ['a: Each district keeps a register of land. It is [[open to every resident]] of the district.'],
    links: ['b>a'],
    is: 'clear',
  },
  {
    what: 'two clauses merged that had the same phrase',
    before: [
      'a: Mỗi huyện lập danh mục dự án và [[báo cáo kết quả]] với Sở Kế hoạch.',
      'b: Mỗi xã chọn một mô hình điểm và báo cáo kết quả với huyện uỷ.',
    ],
    after: [
      'b: Mỗi huyện lập danh mục dự án và [[báo cáo kết quả]] với Sở Kế hoạch. Mỗi xã chọn một mô hình điểm và báo cáo kết quả với huyện uỷ.',
    ],
    links: ['a>b'],
    is: 'clear',
  },
  {
    what: 'the lineage kept by another clause, linked by hand to its own',
    before: ['a: Nhà trường [[kết nối với doanh nghiệp]] trong tỉnh.', ...others],
    after: ['n: Các cơ sở đào tạo nghề [[kết nối với doanh nghiệp]] ở mọi nơi.', ...others],
    links: ['a>n'],
    is: 'clear',
  },
];

export const odd: AnchoringCase[] = [
  {
    what: 'a quote across heading and text',
    before: ['a: Mục [[tiêu chung | Nâng cao]] chất lượng nguồn nhân lực.'],
    after: ['a: Mục [[tiêu chung | Nâng cao]] toàn diện chất lượng nguồn nhân lực.'],
    is: 'clear',
  },
  {
    what: 'a quote across heading and text, the two run together now',
    before: ['a: Mục [[tiêu chung | Nâng cao]] chất lượng nguồn nhân lực.'],
    after: ['a: Mục [[tiêu chung Nâng cao]] chất lượng nguồn nhân lực.'],
    is: 'clear',
  },
  {
    what: 'a quote in the heading',
    before: ['a: [[Nhiệm vụ, giải pháp]] | Tập trung vào các việc sau.'],
    after: ['a: Các [[Nhiệm vụ, giải pháp]] | Tập trung vào những việc sau đây.'],
    is: 'clear',
  },
  {
    what: 'an emoji in the quote',
    before: ['a: We mark it with [[a 🌳 tree]] on the map.'],
    after: ['a: On paper we mark it with [[a 🌳 tree]] on the map.'],
    is: 'clear',
  },
  {
    what: 'surrogate pairs before the quote',
    before: ['a: 𝒳𝒴𝒵 are three [[unknown figures]] here.'],
    after: ['a: 𝒳𝒴𝒵𝒳𝒴 are five [[unknown figures]] here.'],
    is: 'clear',
  },
  {
    what: 'an emoji that changed for another one of the same first half',
    before: ['a: [[🌳]] trees'],
    after: ['a: 🌵 trees'],
    is: 'orphan',
  },
  {
    what: 'an emoji family joined by invisible characters',
    before: ['a: For [[a 👨‍👩‍👧 family]] of three.'],
    after: ['a: Now for [[a 👨‍👩‍👧 family]] of three.'],
    is: 'clear',
  },
  {
    what: 'one letter',
    before: ['a: Nhóm [[B]] gồm các xã miền núi.', 'b: Nhóm C gồm các xã còn lại.'],
    after: ['a: Riêng nhóm [[B]] gồm các xã miền núi.', 'b: Nhóm C gồm các xã còn lại, nhóm B không tính.'],
    is: 'clear',
  },
  {
    what: 'one letter that is gone, and comes elsewhere',
    before: ['a: Nhóm [[B]] gồm các xã.', 'b: Nhóm C gồm phần còn lại.'],
    after: ['a: Có các xã miền núi cao.', 'b: Nhóm B gồm phần còn lại.'],
    is: 'flagged or orphan',
  },
  {
    what: 'a punctuation mark',
    before: ['a: Sáp nhập[[;]] tinh gọn bộ máy, giảm đầu mối.'],
    after: ['a: Sáp nhập các đơn vị[[;]] tinh gọn bộ máy, giảm đầu mối.'],
    is: 'clear',
  },
  {
    what: 'the very beginning of the clause',
    before: ['a: [[Giao]] Uỷ ban nhân dân tỉnh triển khai thực hiện ngay.'],
    after: ['a: [[Giao]] Uỷ ban nhân dân các cấp triển khai thực hiện ngay.'],
    is: 'clear',
  },
  {
    what: 'the very end of the clause',
    before: ['a: Uỷ ban nhân dân tỉnh triển khai thực hiện [[từ năm 2022.]]'],
    after: ['a: Uỷ ban nhân dân các cấp triển khai và thực hiện [[từ năm 2022.]]'],
    is: 'clear',
  },
  {
    what: 'Chinese without spaces',
    before: ['a: 委员会应当在[[三十日内答复意见]]，并公开结果。'],
    after: ['a: 各级委员会应当在[[三十日内答复意见]]，并公开结果。'],
    is: 'clear',
  },
  {
    what: 'the whole text of a clause quoted, a word changed in it',
    before: [
      'a: [[Mỗi năm giải quyết việc làm cho ít nhất 15.000 lượt người, xuất khẩu lao động 1.200 người]]',
      ...others,
    ],
    after: [
      'a: [[Mỗi năm giải quyết việc làm cho ít nhất 16.000 lượt người, xuất khẩu lao động 1.200 người]]',
      ...others,
    ],
    is: 'flagged',
  },
];

export const wholeClauses: AnchoringCase[] = [
  {
    what: 'a clause as a whole, edited',
    before: ['a: Mend the fence around the park.', ...others],
    after: ['a: [[Mend the wooden fence around the park.]]', ...others],
    of: 'a',
    ...{ is: 'clear', how: 'clause' },
  },
  {
    what: 'a clause as a whole, rewritten under the same lineage',
    before: ['a: Mend the fence around the park.', ...others],
    after: ['a: [[Trồng mới hai mươi cây xanh trong khuôn viên.]]', ...others],
    of: 'a',
    ...{ is: 'flagged', how: 'clause' },
  },
  {
    what: 'a clause as a whole, deleted',
    before: ['a: Mend the fence around the park.', ...others],
    after: others,
    of: 'a',
    is: 'orphan',
  },
  {
    what: 'a clause as a whole, merged into another',
    before: ['a: Mend the fence around the park before the winter comes.', 'b: Paint the gate.'],
    after: ['b: Paint the gate. [[Mend the fence around the park before the winter comes.]]'],
    links: ['a>b'],
    of: 'a',
    is: 'flagged',
  },
  {
    what: 'a clause as a whole, its words under a new lineage',
    before: ['a: Mend the fence around the park before the winter comes.', 'b: Paint the gate.'],
    after: ['b: Paint the gate.', 'n: [[Mend the fence around the park before the winter comes.]]'],
    of: 'a',
    is: 'flagged',
  },
  {
    what: 'an empty clause as a whole',
    before: ['a: ', ...others],
    after: [...others, 'a: '],
    of: 'a',
    is: 'clear',
  },
];
