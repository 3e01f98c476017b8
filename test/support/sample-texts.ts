/** A draft as a committee writes it, with phrases that come again in several places. */
export const VIETNAMESE = `Căn cứ chương trình làm việc toàn khoá, Tỉnh uỷ ban hành nghị quyết về phát triển nguồn nhân lực giai đoạn 2021 - 2025.
I. TÌNH HÌNH VÀ NGUYÊN NHÂN
1. Những năm qua, công tác đào tạo nghề của tỉnh đã đạt nhiều kết quả; tỷ lệ lao động qua đào tạo tăng đều hằng năm, cơ sở vật chất của các trường được quan tâm đầu tư.
2. Tuy nhiên, chất lượng đào tạo ở một số cơ sở còn thấp, chưa gắn với nhu cầu của doanh nghiệp; số học viên tốt nghiệp có việc làm đúng nghề mới đạt khoảng một nửa.
3. Nguyên nhân chủ yếu là nhận thức của một số cấp uỷ, chính quyền chưa đầy đủ; nguồn lực bố trí chưa tương xứng; việc kiểm tra, giám sát chưa thường xuyên.
II. MỤC TIÊU
1. Mục tiêu tổng quát
Nâng cao chất lượng nguồn nhân lực, đáp ứng yêu cầu phát triển kinh tế - xã hội của tỉnh, hoà nhập với thị trường lao động cả nước và khu vực.
2. Chỉ tiêu cụ thể đến năm 2025
a) Tỷ lệ lao động qua đào tạo đạt tối thiểu 70 %, trong đó có bằng cấp, chứng chỉ đạt 30 %.
b) Tỷ lệ lao động nông thôn được bồi dưỡng nghề đạt trên 85 % tổng số lao động trong độ tuổi.
c) Mỗi năm giải quyết việc làm cho ít nhất 15.000 lượt người, xuất khẩu lao động 1.200 người.
d) Có 100 % trường nghề công lập được kết nối với ít nhất hai mươi doanh nghiệp trong và ngoài tỉnh.
đ) Tỷ lệ học viên tốt nghiệp có việc làm trong vòng sáu tháng đạt từ 80 % trở lên.
III. NHIỆM VỤ, GIẢI PHÁP
1. Đổi mới công tác tuyên truyền, nâng cao nhận thức của cán bộ, đảng viên và nhân dân về vai trò của đào tạo nghề; đưa nội dung hướng nghiệp vào chương trình của các trường trung học từ năm học tới.
a) Báo Đảng và Đài Phát thanh - Truyền hình mở chuyên mục hằng tuần về việc làm và học nghề.
b) Báo cáo kết quả thực hiện trước ngày 25 hằng tháng.
2. Rà soát, sắp xếp lại mạng lưới cơ sở giáo dục nghề nghiệp theo hướng tinh gọn; sáp nhập các trung tâm hoạt động kém hiệu quả; xây dựng một trường cao đẳng chất lượng cao làm nòng cốt cho toàn vùng. Bố trí đủ quỹ đất sạch cho các trường mở rộng; ưu tiên đất đã thu hồi của các dự án chậm tiến độ. Hằng năm dành ít nhất 5 % chi thường xuyên cho mua sắm thiết bị dạy nghề.
a) Sở Lao động chủ trì, phối hợp với các huyện, thành phố xây dựng đề án sắp xếp, trình trong quý II.
b) Báo cáo kết quả thực hiện trước ngày 25 hằng tháng.
3. Khuyến khích doanh nghiệp tham gia đào tạo; hỗ trợ chi phí thực tập cho học viên là người dân tộc thiểu số, người khuyết tật và hộ nghèo theo quy định. Doanh nghiệp tiếp nhận từ mười học viên thực tập trở lên mỗi năm được xét giảm tiền thuê đất; việc xét giảm công khai trên trang thông tin điện tử của tỉnh.
a) Sở Tài chính hướng dẫn thủ tục hỗ trợ, bảo đảm đơn giản, thuận tiện và đúng đối tượng.
b) Báo cáo kết quả thực hiện trước ngày 25 hằng tháng.
IV. TỔ CHỨC THỰC HIỆN
1. Hội đồng nhân dân tỉnh ban hành cơ chế, chính sách và giám sát việc thực hiện Nghị quyết.
2. Uỷ ban nhân dân tỉnh xây dựng kế hoạch hành động, phân công rõ trách nhiệm từng cơ quan, thời hạn hoàn thành và nguồn kinh phí.
3. Mặt trận Tổ quốc và các đoàn thể vận động nhân dân tham gia, phản biện và giám sát.
4. Văn phòng Tỉnh uỷ theo dõi, đôn đốc, định kỳ sáu tháng tham mưu sơ kết và báo cáo Ban Thường vụ Tỉnh uỷ.
`;

/** A standard as a working group writes it. */
export const ENGLISH = `# Introduction
This document describes how a committee keeps the record of its drafts, from the first proposal to the text that is published in the register.
# Terms
A draft is a numbered text that the committee has before it; every draft replaces the one before and keeps the identity of its clauses.
A reader is anybody who may see a draft, whether or not they belong to the committee that keeps it.
# Numbering
## Numbers of drafts
The secretary gives each draft a number when it is circulated. A number once given is never used again, even when the draft is withdrawn before anybody has commented on it. Where two drafts are circulated on one day, the order in which the secretary received them decides, and the register shows the hour at which each of them came in.
## Numbers of clauses
Clauses are numbered in the order in which they stand; a clause that moves takes the number of its new place and keeps its history.
- The number of a clause that was deleted is free for the next clause in order.
- The secretary corrects a wrong number without asking the committee.
- Every correction is announced to the readers within three days.
# Comments
## Who may comment
Members of the committee comment from the day of circulation. Other readers comment where the chair has invited them, and only on the clauses named in the invitation.
## How a comment is answered
The drafting agency answers each comment in writing, says whether it accepts the comment in whole or in part, and gives its reason. A comment that was accepted must be visible in the next draft; the agency cites the clause that changed because of it. Where the author of the comment is not satisfied, the chair rules after hearing both sides, and the ruling stands in the register beside the comment.
- An answer is due within ten days of the closing date.
- The secretary reminds the agency two days before the answer is due.
- Every correction is announced to the readers within three days.
# Publication
## Signature
The chair signs the text on which the committee voted; nothing but form may be corrected between the vote and the signature.
## Register
The register keeps the signed text, the count of the votes and the list of everybody who received a copy.
- Every correction is announced to the readers within three days.
- A copy is sent to the archive in the month after publication.
# Entry into force
The standard takes effect on the first day of the second month after it was published in the register, unless the text itself names a later day.
`;
