import { defineMessages } from '../platform/http/messages';

defineMessages({
  'comparing-busy': {
    vi: 'Đang có nhiều lượt so sánh văn bản dài. Hãy thử lại sau giây lát.',
    en: 'Many long texts are being compared. Try again in a moment.',
  },
  'text-expected': {
    vi: 'Cần các điều khoản, hoặc một định dạng cùng nội dung của nó.',
    en: 'Expected clauses, or a format and its content.',
  },
  'unknown-document-type': {
    vi: 'Cơ quan này không có loại văn bản đó.',
    en: 'The committee has no such document type.',
  },
  'unknown-organisation': { vi: 'Không có tổ chức này.', en: 'There is no such organisation.' },
  'agency-merged': {
    vi: 'Một cơ quan được nêu đã hợp nhất vào tổ chức khác; hãy nêu tổ chức kế thừa.',
    en: 'An agency named has been merged into another organisation; name its successor.',
  },
  'not-your-agency': {
    vi: 'Bạn không thuộc cơ quan chủ trì soạn thảo được nêu.',
    en: 'You do not belong to the lead agency named.',
  },
  'unknown-party': {
    vi: 'Có người hoặc tổ chức không tồn tại.',
    en: 'A person or organisation named does not exist.',
  },
  'state-secret': {
    vi: 'Hệ thống không được phép xử lý bí mật nhà nước; không tạo hoặc lưu tài liệu có độ mật ở đây.',
    en: 'This system is not cleared for State secrets: nothing marked MẬT, TỐI MẬT or TUYỆT MẬT may be entered here.',
  },
  'unknown-access-level': {
    vi: 'Phạm vi tiếp cận phải là open, internal hoặc confidential.',
    en: 'The access level must be open, internal or confidential.',
  },
  'unknown-reader': {
    vi: 'Người được chỉ định đọc phải là người có trong hệ thống.',
    en: 'A reader named is no person we know.',
  },
  'given-in-person': {
    vi: 'Người này đã tự cho ý kiến hoặc biểu quyết; không ai ghi thay đè lên. Muốn đổi, chính họ phải đổi.',
    en: 'They have said this themselves, and nothing is entered for them over it; they can change it themselves.',
  },
  'title-frozen': {
    vi: 'Tiêu đề đi cùng văn bản: chỉ sửa được khi văn bản đang được soạn thảo, chỉnh lý, hoặc khi văn phòng rà soát.',
    en: 'The title goes with the text: it changes only while the text is being written or revised, or the office screens it.',
  },
  'settings-final': {
    vi: 'Văn bản đã kết thúc: tiêu đề, ngày hiệu lực và nơi nhận giữ nguyên.',
    en: 'The document is closed: its title, effective date and recipients stay as they are.',
  },
  'settings-by-office': {
    vi: 'Ở giai đoạn này chỉ văn phòng ghi ngày hiệu lực và nơi nhận.',
    en: 'At this stage only the office sets the effective date and the recipients.',
  },
  'recipients-only-added': {
    vi: 'Văn bản đã ban hành: chỉ được thêm nơi nhận, không bỏ nơi nhận nào.',
    en: 'The document has been issued: recipients may be added, none is taken away.',
  },
  'effective-before-adoption': {
    vi: 'Ngày có hiệu lực không được trước ngày thông qua {day}.',
    en: 'It cannot take effect before it was adopted on {day}.',
  },
  'text-frozen': {
    vi: 'Không sửa được văn bản ở giai đoạn này.',
    en: 'The text cannot be changed at this stage.',
  },
  'unknown-clause': {
    vi: 'Có mục không thuộc văn bản này.',
    en: 'A clause named does not belong to this document.',
  },
  'clause-continued': {
    vi: 'Một mục khác của phiên bản này đã tiếp nối mục được nêu.',
    en: 'Another clause of this version continues the one named.',
  },
  'not-newest-version': {
    vi: 'Đã có phiên bản mới hơn; chỉ sửa được ở phiên bản mới nhất.',
    en: 'There is a newer version; only the newest one can still be changed.',
  },
  'no-version-before': {
    vi: 'Đây là phiên bản đầu tiên nên không có mục nào để tiếp nối.',
    en: 'This is the first version: there is nothing that its clauses could continue.',
  },
  'version-shown': {
    vi: 'Phiên bản này đã được trình nên nguồn gốc các mục không sửa được nữa.',
    en: 'This version was handed in, so where its clauses come from is settled.',
  },
  'duplicate-clause': { vi: 'Một mục được nêu hai lần.', en: 'A clause is named twice.' },
  'unknown-paper': {
    vi: 'Hồ sơ văn bản này không có giấy tờ được nêu.',
    en: 'The dossier of this document has no such paper.',
  },
  'paper-missing': {
    vi: 'Hãy nêu giấy tờ làm căn cứ ghi thay.',
    en: 'Name the paper from which this is entered for another.',
  },
  recused: {
    vi: 'Người này không tham gia xem xét, quyết định văn bản này.',
    en: 'This person takes no part in deciding this document.',
  },
  'recused-already': {
    vi: 'Việc không tham gia của người này đã được ghi nhận.',
    en: 'This person is recused from the document already.',
  },
  'recusal-ended': {
    vi: 'Việc không tham gia của người này đã chấm dứt.',
    en: 'The recusal of this person has ended already.',
  },
  'presiding-while-voting': {
    vi: 'Đang biểu quyết: không thay người chủ trì cho đến khi kết thúc hoặc hủy cuộc biểu quyết.',
    en: 'A ballot is open: who presides is not changed until it is closed or called off.',
  },
  'no-round-yet': {
    vi: 'Chưa có vòng lấy ý kiến nào; người chủ trì được ghi nhận khi mở lấy ý kiến.',
    en: 'There is no round yet; who presides is named when comments open.',
  },
  'recusal-while-voting': {
    vi: 'Đang biểu quyết, danh sách biểu quyết đã chốt; hãy kết thúc hoặc hủy cuộc biểu quyết trước.',
    en: 'A ballot is open and its roll is fixed; close it first, or call it off.',
  },
  'nothing-to-be-recused-from': {
    vi: 'Người này không tham gia quyết định văn bản nên không có việc gì phải rút.',
    en: 'This person does not decide on the document and has nothing to be recused from.',
  },
  'official-date-in-future': {
    vi: 'Ngày chính thức không được ở tương lai.',
    en: 'The official date may not lie in the future.',
  },
  'official-date-outside-term': {
    vi: 'Ngày chính thức {day} không thuộc nhiệm kỳ nào của cơ quan.',
    en: 'No term of the committee holds the official date {day}.',
  },
  'official-date-by-office': {
    vi: 'Chỉ văn phòng mới ghi ngày chính thức khác hôm nay.',
    en: 'Only the office may enter an official date other than today.',
  },
  'official-date-needs-reason': {
    vi: 'Ngày chính thức khác hôm nay cần có lý do.',
    en: 'An official date other than today needs a reason.',
  },
});
