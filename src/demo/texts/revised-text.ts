/** The text after the chair's conclusion: the one that was voted on and promulgated. */
export const revisedText = `ĐẢNG CỘNG SẢN VIỆT NAM
TỈNH ỦY (DỮ LIỆU MINH HỌA)
*

NGHỊ QUYẾT
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tăng cường sự lãnh đạo của Đảng nhằm nâng cao chất lượng, hiệu quả hoạt động của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội, giai đoạn 2021 - 2025 và những năm tiếp theo
-----

Mặt trận Tổ quốc và các tổ chức chính trị - xã hội là cầu nối giữa Đảng, chính quyền với Nhân dân. Trước yêu cầu mới của tỉnh, xét Tờ trình của Ban Dân vận Tỉnh ủy, Ban Thường vụ Tỉnh ủy thảo luận và ban hành Nghị quyết như sau:

I. TÌNH HÌNH
1. Kết quả đạt được
Những năm qua, cấp ủy các cấp trong tỉnh đã quan tâm lãnh đạo công tác mặt trận và đoàn thể. Tổ chức bộ máy từng bước được sắp xếp gọn hơn; nội dung hoạt động bám sát đời sống hội viên, đoàn viên.
- Các phong trào thi đua yêu nước được triển khai đến tận khu dân cư, góp phần thực hiện nhiệm vụ phát triển kinh tế - xã hội của địa phương.
- Việc tiếp thu, phản ánh ý kiến của Nhân dân với cấp ủy, chính quyền có nền nếp hơn; đối thoại trực tiếp được nhiều nơi duy trì.
- Hoạt động giám sát và phản biện xã hội có chuyển biến về số lượng; một số kiến nghị sau giám sát được chính quyền tiếp nhận và giải quyết.
- Công tác chăm lo đời sống đoàn viên, hội viên, giúp đỡ hộ nghèo, gia đình gặp khó khăn do thiên tai, dịch bệnh được thực hiện kịp thời, đúng đối tượng.
2. Hạn chế và nguyên nhân
2.1. Hạn chế: Nội dung và cách thức hoạt động ở nhiều nơi còn nặng hình thức, chậm đổi mới. Chất lượng giám sát, phản biện xã hội chưa đồng đều giữa các cấp; theo dõi việc thực hiện kiến nghị sau giám sát còn yếu. Cán bộ đoàn thể ít được rèn luyện qua nhiều vị trí công tác.
2.2. Nguyên nhân: Một số cấp ủy chưa thường xuyên làm việc với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp. Quy chế phối hợp với chính quyền ở một số nơi chậm được sửa đổi. Công tác đào tạo, quy hoạch và bố trí cán bộ làm công tác vận động quần chúng còn bị động.

II. QUAN ĐIỂM, MỤC TIÊU
1. Quan điểm
1.1. Chăm lo củng cố Mặt trận Tổ quốc và các tổ chức chính trị - xã hội là trách nhiệm của cả hệ thống chính trị, trước hết là của cấp ủy và người đứng đầu cấp ủy.
1.2. Đổi mới phải xuất phát từ lợi ích chính đáng của Nhân dân, lấy cơ sở và địa bàn dân cư làm nơi hoạt động chủ yếu, lấy sự hài lòng của đoàn viên, hội viên làm thước đo.
1.3. Lãnh đạo toàn diện nhưng không làm thay; phát huy tính chủ động, sáng tạo và trách nhiệm của từng tổ chức.
2. Mục tiêu
2.1. Mục tiêu tổng quát: Tạo chuyển biến rõ nét về chất lượng, hiệu quả hoạt động của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội; tập hợp rộng rãi các tầng lớp nhân dân; góp phần xây dựng Đảng, xây dựng chính quyền trong sạch, vững mạnh.
2.2. Các chỉ tiêu chủ yếu đến năm 2025
(1) Hằng năm, 100% cấp ủy các cấp tổ chức làm việc với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp.
(2) Hằng năm, 100% cấp ủy các cấp ban hành văn bản định hướng hoạt động của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp trước khi các tổ chức xây dựng chương trình công tác năm.
(3) 100% chính quyền các cấp có quy chế phối hợp công tác với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp.
(4) Hằng năm, 100% chính quyền các cấp tổ chức đánh giá kết quả thực hiện quy chế phối hợp.
(5) Trong nhiệm kỳ, ở mỗi cấp, tính chung cho Mặt trận Tổ quốc và các tổ chức chính trị - xã hội, có ít nhất 01 cán bộ trong quy hoạch được điều động, luân chuyển sang cơ quan Đảng, cơ quan Nhà nước hoặc về cơ sở để rèn luyện, phù hợp với vị trí việc làm và điều kiện của từng địa phương (trừ cán bộ Hội Cựu chiến binh).
(6) Hằng năm, Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội các cấp chủ trì giám sát ít nhất 02 nội dung theo các quy định của Đảng.
(7) Hằng năm, Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội cấp tỉnh, cấp huyện chủ trì phản biện xã hội ít nhất 02 nội dung; cấp xã ít nhất 01 nội dung.
(8) Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội các cấp tổ chức ít nhất 01 cuộc giám sát đối với cán bộ chủ chốt cùng cấp hoặc cấp dưới.
(9) Hằng năm, Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội các cấp tổ chức ít nhất 01 cuộc giám sát về vấn đề nổi cộm hoặc được đông đảo nhân dân quan tâm.

III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU
1. Nâng cao nhận thức của hệ thống chính trị và của xã hội về vị trí, vai trò của công tác mặt trận, đoàn thể
- Đưa nội dung công tác mặt trận, đoàn thể vào chương trình học tập chính trị, sinh hoạt chi bộ và tuyên truyền hằng năm.
- Người đứng đầu cấp ủy trực tiếp quán triệt, gương mẫu trong giữ mối liên hệ với Nhân dân; coi kết quả vận động quần chúng là căn cứ xếp loại tổ chức đảng, đảng viên.
- Các cơ quan báo chí của tỉnh dành thời lượng phản ánh hoạt động ở cơ sở, tiếng nói của người dân và việc giải quyết kiến nghị.
- Kịp thời phát hiện, biểu dương và nhân rộng cách làm hay từ cơ sở.
2. Đổi mới phương thức lãnh đạo của cấp ủy đảng
- Cấp ủy định kỳ nghe Mặt trận Tổ quốc và các tổ chức chính trị - xã hội báo cáo, cho ý kiến về những việc lớn và những việc Nhân dân đang quan tâm.
- Lãnh đạo bằng chủ trương, nghị quyết và kiểm tra việc thực hiện; không giao cho đoàn thể những việc ngoài chức năng, không hành chính hóa tổ chức quần chúng.
- Người đứng đầu cấp ủy đối thoại trực tiếp với Nhân dân, với đoàn viên, hội viên ít nhất mỗi năm một lần; thông báo kết quả giải quyết sau đối thoại.
- Phân công cấp ủy viên theo dõi, dự sinh hoạt với đoàn thể ở địa bàn được giao; kết quả là một nội dung đánh giá cấp ủy viên hằng năm.
3. Chỉ đạo chính quyền các cấp xây dựng và thực hiện quy chế phối hợp
- Rà soát, bổ sung quy chế phối hợp; quy định rõ đầu mối, thời hạn trả lời kiến nghị.
- Mời đại diện Mặt trận Tổ quốc và tổ chức chính trị - xã hội dự các phiên họp bàn về chính sách liên quan trực tiếp đến quyền và lợi ích của đoàn viên, hội viên.
- Gửi dự thảo văn bản để lấy ý kiến hoặc phản biện đủ thời gian nghiên cứu; trả lời bằng văn bản những ý kiến chưa tiếp thu.
- Bảo đảm kinh phí và điều kiện làm việc theo quy định của pháp luật.
4. Đổi mới tổ chức, nội dung và phương thức hoạt động, hướng mạnh về cơ sở, địa bàn dân cư
- Sắp xếp các hội, nhóm ở khu dân cư theo hướng gọn, thiết thực; khắc phục tình trạng hành chính hóa.
- Nâng cao chất lượng giám sát, phản biện xã hội; công khai kết quả tiếp thu kiến nghị.
- Chọn nội dung giám sát sát với điều người dân bức xúc; phân công người theo dõi đến cùng từng kiến nghị, quá hạn phải báo cáo cấp ủy.
- Phát huy vai trò người có uy tín, già làng, trưởng bản, chức sắc tôn giáo, doanh nhân và người lao động ở khu vực ngoài nhà nước.
- Ứng dụng công nghệ thông tin trong nắm bắt và phản ánh dư luận.
5. Tăng cường phối hợp thực hiện các cuộc vận động, các phong trào thi đua yêu nước và những việc khó, khâu yếu
- Mỗi năm lựa chọn một số việc cụ thể để tập trung thực hiện, có người chịu trách nhiệm và có kiểm tra kết quả.
- Tập trung vào xây dựng nông thôn mới, giảm nghèo, giữ gìn môi trường, bảo đảm an ninh trật tự ở khu dân cư và phòng, chống dịch bệnh.
- Lồng ghép nguồn lực, tránh trùng lặp giữa các phong trào.
6. Đào tạo, bồi dưỡng, quy hoạch, xây dựng đội ngũ cán bộ; hoàn thiện cơ chế, chính sách
- Xem xét kỹ đầu vào: tuyển chọn người có năng lực vận động quần chúng, trưởng thành từ phong trào và được Nhân dân tín nhiệm.
- Đào tạo, bồi dưỡng theo chức danh và vị trí việc làm; mỗi cán bộ chuyên trách được bồi dưỡng nghiệp vụ ít nhất 01 lần trong nhiệm kỳ.
- Gắn quy hoạch cán bộ đoàn thể với quy hoạch cấp ủy cùng cấp; giới thiệu nhân tố tốt vào các vị trí phù hợp trong hệ thống chính trị.
- Điều động, luân chuyển vừa ổn định vừa có bước đi, phù hợp với điều kiện từng nơi.
- Thực hiện chế độ, chính sách đối với cán bộ theo quy định.
- Nghiên cứu chính sách hỗ trợ người hoạt động không chuyên trách và chi hội trưởng, tổ trưởng ở khu dân cư phù hợp với khả năng ngân sách.

IV. TỔ CHỨC THỰC HIỆN
1. Các huyện ủy, thành ủy, thị ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch thực hiện Nghị quyết; sơ kết hằng năm.
2. Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo cụ thể hóa chính sách, bố trí kinh phí thực hiện.
3. Đảng đoàn Mặt trận Tổ quốc và đảng đoàn các tổ chức chính trị - xã hội tỉnh xây dựng chương trình hành động của tổ chức mình.
4. Ban Tổ chức Tỉnh ủy hướng dẫn công tác quy hoạch, đào tạo, điều động, luân chuyển cán bộ Mặt trận Tổ quốc và các tổ chức chính trị - xã hội; tổng hợp kết quả hằng năm.
5. Ban Dân vận Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy theo dõi, đôn đốc, định kỳ báo cáo Ban Thường vụ Tỉnh ủy.
Giữa nhiệm kỳ tổ chức sơ kết, cuối nhiệm kỳ tổng kết việc thực hiện Nghị quyết và đề xuất chủ trương cho những năm tiếp theo. Nghị quyết này được phổ biến đến chi bộ.

Nơi nhận:
- Ban Bí thư Trung ương Đảng (để báo cáo),
- Các đồng chí Tỉnh ủy viên,
- Các huyện ủy, thành ủy, thị ủy, đảng ủy trực thuộc,
- Đảng đoàn Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh,
- Lưu Văn phòng Tỉnh ủy.
T/M BAN THƯỜNG VỤ
BÍ THƯ
`;
