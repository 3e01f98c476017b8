import { defineMessages } from '../../platform/http/messages';

defineMessages({
  'no-clauses': {
    vi: 'Văn bản chưa có nội dung nào. Hãy kiểm tra tệp có chữ hay chỉ có hình ảnh.',
    en: 'The text has no clauses. Check whether the file holds words or only pictures.',
  },
  'too-many-clauses': {
    vi: 'Văn bản có quá nhiều mục (tối đa {most}). Hãy tách thành các phụ lục hoặc văn bản riêng.',
    en: 'The text has too many clauses (at most {most}). Divide it into annexes or documents of their own.',
  },
  'text-too-long': {
    vi: 'Nội dung dài hơn 20 triệu ký tự. Hãy tách thành các phụ lục hoặc văn bản riêng.',
    en: 'The text is longer than 20 million characters. Divide it into annexes or documents of their own.',
  },
  'unknown-ordinal': {
    vi: 'Có chỉnh sửa cho một mục không có trong bản đọc; các mục đánh số từ 0 đến {last}.',
    en: 'A clause is corrected that the reading does not have; they are counted from 0 to {last}.',
  },
  'text-file-too-large': {
    vi: 'Tệp lớn hơn 20 MB. Hãy bỏ bớt hình ảnh, hoặc đưa hình ảnh vào hồ sơ riêng.',
    en: 'The file is larger than 20 MB. Take pictures out, or put them into the dossier as papers.',
  },
  'text-file-not-taken': {
    vi: 'Nội dung dự thảo chỉ nhận tệp .docx, .md hoặc .txt. Hãy lưu văn bản dưới một trong các dạng đó.',
    en: 'The text of a draft is taken from .docx, .md or .txt files. Save it as one of these.',
  },
  'file-missing': {
    vi: 'Biểu mẫu không có tệp nào trong trường "file".',
    en: 'The form has no file in the field "file".',
  },
  'legacy-doc': {
    vi: 'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word hoặc LibreOffice và lưu thành .docx.',
    en: 'This is a Word file of the old kind (.doc). Open it in Word or LibreOffice and save it as .docx.',
  },
  'docx-encrypted': {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Word rồi tải lên lại.',
    en: 'The file is protected by a password. Remove the password in Word and upload it again.',
  },
  'not-a-docx': {
    vi: 'Nội dung tệp không phải văn bản Word (.docx). Hãy mở bằng chương trình đã tạo ra nó và lưu thành .docx.',
    en: 'The file is no Word document (.docx) inside. Open it in the program that made it and save it as .docx.',
  },
  'docx-corrupt': {
    vi: 'Tệp .docx bị hỏng. Hãy mở bằng Word để sửa chữa, lưu lại rồi tải lên lần nữa.',
    en: 'The .docx file is damaged. Let Word open and repair it, save it, and upload it again.',
  },
  'docx-with-dtd': {
    vi: 'Tệp .docx chứa khai báo (DTD) mà Word không bao giờ ghi, nên bị từ chối. Hãy mở bằng Word và lưu lại.',
    en: 'The .docx file holds declarations (a DTD) that Word never writes and is refused. Open it in Word and save it anew.',
  },
  'docx-too-many-parts': {
    vi: 'Tệp .docx chứa hơn 5.000 thành phần. Hãy chép nội dung sang một văn bản Word mới rồi tải lên.',
    en: 'The .docx file has more than 5,000 parts. Copy its text into a new Word document and upload that.',
  },
  'docx-unpacks-too-large': {
    vi: 'Tệp .docx giải nén ra hơn 100 MB. Hãy bỏ bớt hình ảnh và tệp nhúng, hoặc chép nội dung sang văn bản mới.',
    en: 'The .docx file unpacks to more than 100 MB. Take out pictures and embedded files, or copy its text into a new document.',
  },
  'tracked-changes-undecided': {
    vi: 'Tệp có thay đổi đang theo dõi ({insertions} chỗ thêm, {deletions} chỗ xóa, {moves} chỗ chuyển). Hãy chọn chấp nhận tất cả hoặc từ chối tất cả.',
    en: 'The file has tracked changes ({insertions:insertion|insertions}, {deletions:deletion|deletions}, {moves:move|moves}). Choose whether to accept or to reject all of them.',
  },
  'file-not-a-text': {
    vi: 'Nội dung tệp không phải văn bản thuần. Hãy lưu văn bản thành .docx, hoặc thành .txt với mã UTF-8.',
    en: 'The file is no plain text inside. Save the text as .docx, or as .txt in UTF-8.',
  },
  'text-not-unicode': {
    vi: 'Tệp không dùng mã Unicode. Hãy lưu lại với mã UTF-8 (nếu là phông cũ, chuyển sang Unicode bằng UniKey trước).',
    en: 'The file is not in Unicode. Save it in UTF-8 (text in old fonts: convert it to Unicode first, for example with UniKey).',
  },
  'text-in-tcvn3': {
    vi: 'Văn bản dùng phông cũ TCVN3 (.VnTime). Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi gửi lại.',
    en: 'The text is written in the old encoding TCVN3 (.VnTime). Convert it to Unicode (for example with UniKey) and send it again.',
  },
  'text-in-vni': {
    vi: 'Văn bản dùng phông cũ VNI. Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi gửi lại.',
    en: 'The text is written in the old encoding VNI. Convert it to Unicode (for example with UniKey) and send it again.',
  },
  'text-misread': {
    vi: 'Chữ trong văn bản đã bị hỏng vì mở sai bảng mã (ví dụ "Cá»™ng"). Hãy mở tệp gốc với mã UTF-8 và lưu lại.',
    en: 'The letters were broken by opening the text in a wrong encoding (such as "Cá»™ng"). Open the original in UTF-8 and save it anew.',
  },
  'bidi-controls': {
    vi: 'Dòng {line} có ký tự điều khiển ẩn ({sign}) làm chữ hiện khác với chữ được lưu. Hãy xóa ký tự đó và gửi lại.',
    en: 'Line {line} holds a hidden control character ({sign}) that makes the text look other than it is. Delete it and send the text again.',
  },
  'import-busy': {
    vi: 'Đang có nhiều tệp được đọc. Hãy thử lại sau ít giây.',
    en: 'Many files are being read just now. Try again in a few seconds.',
  },
  'import-too-slow': {
    vi: 'Đọc tệp quá 10 giây nên đã dừng. Hãy chép nội dung sang một văn bản mới, hoặc tách thành nhiều tệp.',
    en: 'Reading the file took more than 10 seconds and was stopped. Copy its text into a new document, or divide it.',
  },
  'import-too-large': {
    vi: 'Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy chép nội dung sang một văn bản mới, hoặc tách thành nhiều tệp.',
    en: 'Reading the file took too much memory and was stopped. Copy its text into a new document, or divide it.',
  },
  'import-failed': {
    vi: 'Không đọc được tệp này. Hãy mở bằng Word hoặc LibreOffice, lưu lại thành .docx rồi tải lên lần nữa.',
    en: 'This file could not be read. Open it in Word or LibreOffice, save it as .docx, and upload it again.',
  },
});
