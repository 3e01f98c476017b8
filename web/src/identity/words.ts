import { wordsIn } from '../language/language';

export const useIdentityWords = wordsIn({
  vi: {
    signIn: 'Đăng nhập',
    email: 'Địa chỉ thư điện tử',
    password: 'Mật khẩu',
    signedOut: 'Bạn đã đăng xuất.',
    again: 'Đăng nhập lại',
    againAbout: 'Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp; những gì bạn đang viết vẫn còn.',
    firstRun: 'Tạo quản trị viên đầu tiên',
    firstRunIntro:
      'Hệ thống vừa được cài đặt và chưa có ai. Quản trị viên đầu tiên sẽ lập cơ quan và thêm mọi người.',
    token: 'Mã khởi tạo',
    tokenHint: 'Mã dùng một lần, in ra ở cửa sổ nơi hệ thống được khởi động.',
    name: 'Họ và tên',
    nameHint: 'Viết đủ như trong văn bản.',
    newPasswordHint: 'Ít nhất 12 ký tự. Một câu dài dễ nhớ là tốt nhất.',
    create: 'Tạo quản trị viên',
  },
  en: {
    signIn: 'Sign in',
    email: 'Email address',
    password: 'Password',
    signedOut: 'You are signed out.',
    again: 'Sign in again',
    againAbout: 'Your session has ended. Sign in again to go on; what you were writing is still there.',
    firstRun: 'Make the first administrator',
    firstRunIntro:
      'This installation is new and nobody is in it yet. The first administrator sets up the committees and adds the people.',
    token: 'Set-up token',
    tokenHint: 'Good for once; it is printed in the window where the system was started.',
    name: 'Full name',
    nameHint: 'As it is written in documents.',
    newPasswordHint: 'At least 12 characters. A long sentence that you remember is best.',
    create: 'Make the administrator',
  },
});
