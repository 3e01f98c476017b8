import type { Role } from '../../access/standing';

/** Everybody signs in with it. */
export const demoPassword = 'demo-demo-demo';

export const memberKeys = [
  ...(['member01', 'member02', 'member03', 'member04', 'member05', 'member06', 'member07'] as const),
  ...(['member08', 'member09', 'member10', 'member11', 'member12', 'member13'] as const),
] as const;
/** Those who vote: fifteen. */
export const voterKeys = ['chair', 'deputy', ...memberKeys] as const;
export const personKeys = [
  ...(['admin', ...voterKeys, 'office', 'agency', 'appraiser', 'consulted', 'auditor'] as const),
] as const;
export type PersonKey = (typeof personKeys)[number];
export type VoterKey = (typeof voterKeys)[number];

export const emailOf = (person: PersonKey): string => `${person}@demo.test`;

/** Invented: none of them is a real person. */
export const names: Readonly<Record<PersonKey, string>> = {
  admin: 'Tạ Hải Yến',
  chair: 'Phan Đình Khoát',
  deputy: 'Lưu Thị Hạnh Nguyên',
  office: 'Trịnh Bá Lâm',
  agency: 'Cao Thị Thùy Dương',
  appraiser: 'Mạc Văn Tuệ',
  consulted: 'Đinh Thị Mai Chi',
  auditor: 'Quách Hữu Bằng',
  member01: 'Nguyễn Thế Khải',
  member02: 'Trần Thị Lan Khuê',
  member03: 'Lê Doãn Thạch',
  member04: 'Hồ Sỹ Nhuận',
  member05: 'Vi Thị Ngọc Ánh',
  member06: 'Phạm Gia Tường',
  member07: 'Bùi Thị Minh Thư',
  member08: 'Đặng Công Vĩ',
  member09: 'Võ Trọng Nghị',
  member10: 'Lương Văn Păn',
  member11: 'Hoàng Thị Diệu Linh',
  member12: 'Ngô Xuân Đoài',
  member13: 'Lô Thị Kim Xuyến',
};

const roles: Readonly<Partial<Record<PersonKey, Role>>> = {
  admin: 'admin',
  chair: 'chair',
  deputy: 'deputy',
  office: 'office',
  agency: 'drafter',
  appraiser: 'appraiser',
  consulted: 'consulted',
  auditor: 'auditor',
};
export const roleOf = (person: PersonKey): Role => roles[person] ?? 'member';
