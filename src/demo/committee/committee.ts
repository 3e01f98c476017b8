import { usualRules, type Rules } from '../../committees/rules/rules.schema';

/** The committee of the demonstration: a fictional one, working as a provincial standing committee does. */
export const committee = {
  name: 'Ban Thường vụ Tỉnh ủy (dữ liệu minh họa)',
  organSymbol: 'TU',
  timeZone: 'Asia/Ho_Chi_Minh',
};

/** The case was decided in the first of them; everybody holds the same office in both, so they can act today. */
export const terms = [
  { name: '2020-2025', from: '2020-10-14', to: '2025-09-30' },
  { name: '2025-2030', from: '2025-10-01', to: null },
] as const;

export const rules: Rules = {
  ...usualRules,
  confirmingDays: 7,
  requiredPapers: ['submission-note'],
  reminderHours: 48,
};

export const documentTypes = {
  resolution: { name: 'Nghị quyết', symbol: 'NQ' },
  directive: { name: 'Chỉ thị', symbol: 'CT' },
  conclusion: { name: 'Kết luận', symbol: 'KL' },
  regulation: { name: 'Quy định', symbol: 'QĐ' },
  programme: { name: 'Chương trình', symbol: 'CTr' },
  scheme: { name: 'Đề án', symbol: 'ĐA' },
} as const;
export type DocumentTypeKey = keyof typeof documentTypes;

/** The office kept its register on paper before: these were the last numbers of the first term. */
export const lastNumbers: Readonly<Partial<Record<DocumentTypeKey, number>>> = {
  resolution: 3,
  scheme: 6,
  regulation: 9,
};

export const numberedOnPaper = 'Tiếp tục sổ đăng ký văn bản bằng giấy.';

export const organisations = {
  agency: {
    name: 'Ban Dân vận Tỉnh ủy',
    from: terms[0].from,
    member: 'agency',
    /** Merged in the reorganisation of 2025; papers of 2021 keep the old name. */
    renamed: { name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy', from: '2025-02-01' },
  },
  front: {
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    from: terms[0].from,
    member: 'consulted',
    renamed: null,
  },
} as const;
export type OrganisationKey = keyof typeof organisations;
