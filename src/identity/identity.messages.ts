import { defineMessages } from '../platform/http/messages';

defineMessages({
  'sign-in-failed': {
    vi: 'Địa chỉ thư hoặc mật khẩu không đúng.',
    en: 'The email address or the password is not right.',
  },
  'too-many-attempts': {
    vi: 'Đã thử quá nhiều lần. Hãy đợi rồi thử lại.',
    en: 'Too many attempts. Wait a while and try again.',
  },
  'current-password-wrong': { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is not right.' },
  'password-just-changed': {
    vi: 'Mật khẩu vừa được thay đổi ở nơi khác.',
    en: 'The password has just been changed elsewhere.',
  },
  'token-expiry-out-of-range': {
    vi: 'Mã truy cập phải hết hạn trong tương lai và không quá một năm.',
    en: 'A token must expire in the future, within one year.',
  },
  'already-set-up': {
    vi: 'Hệ thống đã có quản trị viên đầu tiên.',
    en: 'The first administrator has been made already.',
  },
  'set-up-token-wrong': {
    vi: 'Mã khởi tạo không đúng. Hãy dùng mã in ra ở lần khởi động gần nhất.',
    en: 'The set-up token is not right. Use the one printed by the latest start.',
  },
  'not-yourself': {
    vi: 'Quản trị viên không thể tự khóa tài khoản của mình.',
    en: 'Administrators cannot disable themselves.',
  },
  'user-disabled': {
    vi: 'Tài khoản này đang bị khóa; hãy mở khóa trước.',
    en: 'This account is disabled; enable it first.',
  },
  'reset-token-wrong': {
    vi: 'Mã đặt lại mật khẩu không đúng, đã dùng hoặc đã hết hạn.',
    en: 'The reset token is not right, was used already or has expired.',
  },
  'email-taken': { vi: 'Địa chỉ thư này đã được dùng.', en: 'This email address is in use already.' },
  'email-missing': { vi: 'Mật khẩu cần đi cùng địa chỉ thư.', en: 'A password needs an email address.' },
});
