import { accessLevelOf, isMarked } from '../../../../src/documents/access/state-secret-marks';
import { Invalid } from '../../../../src/platform/errors';

describe('marks of State secrets', () => {
  it.each([
    'MẬT',
    '[Mật] Dự thảo nghị quyết',
    'Dự thảo nghị quyết (TỐI MẬT)',
    'Nghị quyết MẬT về quốc phòng',
    'TUYỆT MẬT - Kế hoạch',
    'Độ mật: Tối mật. Kế hoạch',
    'KẾ HOẠCH TỐI MẬT NĂM 2026',
    'TỐI  MẬT'.normalize('NFD'),
  ])('are found in %s', (title) => {
    expect(isMarked(title)).toBe(true);
  });

  it.each([
    'Nghị quyết về bảo mật dữ liệu',
    'NGHỊ QUYẾT VỀ BẢO MẬT DỮ LIỆU',
    'Nghị quyết về BẢO MẬT dữ liệu',
    'Quy hoạch mật độ xây dựng',
    'MẬT ĐỘ DÂN SỐ NĂM 2026',
    'Đề án phát triển nghề nuôi ong lấy mật ong',
    'Quy định về quản lý tài liệu tối mật',
    'On matters of secrecy',
  ])('are not found in %s', (title) => {
    expect(isMarked(title)).toBe(false);
  });

  it('are refused as levels, with a sentence of their own', () => {
    for (const level of ['MẬT', 'mật', 'Tối mật', 'TUYỆT MẬT'.normalize('NFD'), 'Độ Mật']) {
      expect(() => accessLevelOf(level)).toThrow(new Invalid('state-secret', {}, 'accessLevel'));
    }
    expect(() => accessLevelOf('secret')).toThrow(new Invalid('unknown-access-level', {}, 'accessLevel'));
    expect(accessLevelOf('confidential')).toBe('confidential');
  });
});
