import { defineMessages } from '../platform/http/messages';

defineMessages({
  'closes-in-the-past': {
    vi: 'Thời điểm kết thúc biểu quyết phải ở tương lai.',
    en: 'The ballot must close in the future.',
  },
  'nobody-in-office': {
    vi: 'Không có thành viên đương nhiệm nào để biểu quyết.',
    en: 'There is no member in office who could vote.',
  },
  'no-open-ballot': {
    vi: 'Không có cuộc biểu quyết nào đang mở.',
    en: 'No ballot is open on this document.',
  },
  'ballot-closed': { vi: 'Cuộc biểu quyết đã kết thúc.', en: 'The ballot is closed.' },
  'not-on-the-roll': {
    vi: 'Người này không có tên trong danh sách biểu quyết, đã chốt khi mở biểu quyết.',
    en: 'This person is not on the roll, which was fixed when the ballot opened.',
  },
  'vote-channel-missing': {
    vi: 'Hãy ghi lá phiếu này nhận tại phiên họp, bằng thư hay bằng phiếu giấy.',
    en: 'Say whether this vote came in the session, by letter or on paper.',
  },
});
