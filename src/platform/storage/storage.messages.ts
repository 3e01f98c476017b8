import { defineMessages } from '../http/messages';

defineMessages({
  'storage-full': {
    vi: 'Kho lưu tệp đã đầy. Tệp chưa được lưu; hãy báo quản trị hệ thống.',
    en: 'The file storage is full. Nothing was stored; tell your administrator.',
  },
  'storage-unavailable': {
    vi: 'Kho lưu tệp chưa đáp ứng được. Hãy thử lại sau giây lát.',
    en: 'The file storage does not answer as it should. Try again shortly.',
  },
  'upload-too-slow': {
    vi: 'Tải tệp lên quá lâu nên đã dừng. Tệp chưa được lưu.',
    en: 'The upload took too long and was stopped. Nothing was stored.',
  },
});
