import type { Language } from '../../../platform/http/language';
import type { Rules } from '../rules.schema';
import { boardOfDirectors } from './board-of-directors';
import { communeCommittee } from './commune-committee';
import { peoplesCouncil } from './peoples-council';
import { provincialStandingCommittee } from './provincial-standing-committee';
import { standardsBody } from './standards-body';

export const presetCodes = [
  'provincial-standing-committee',
  'commune-committee',
  'peoples-council',
  'board-of-directors',
  'standards-body',
] as const;
type PresetCode = (typeof presetCodes)[number];

export interface Preset {
  readonly code: PresetCode;
  readonly name: Readonly<Record<Language, string>>;
  readonly rules: Rules;
}

/** Rules of procedure to start from, one page of `docs/rules/` each. */
export const presets: readonly Preset[] = [
  {
    code: 'provincial-standing-committee',
    name: { vi: 'Ban Thường vụ Tỉnh ủy', en: 'Provincial standing committee' },
    rules: provincialStandingCommittee,
  },
  {
    code: 'commune-committee',
    name: { vi: 'Ban Chấp hành Đảng bộ xã', en: 'Commune committee' },
    rules: communeCommittee,
  },
  {
    code: 'peoples-council',
    name: { vi: 'Hội đồng nhân dân', en: 'People’s council' },
    rules: peoplesCouncil,
  },
  {
    code: 'board-of-directors',
    name: { vi: 'Hội đồng quản trị', en: 'Board of directors' },
    rules: boardOfDirectors,
  },
  {
    code: 'standards-body',
    name: { vi: 'Tổ chức tiêu chuẩn', en: 'Standards body with recirculation' },
    rules: standardsBody,
  },
];

export const presetRules = (code: PresetCode): Rules => presets.find((preset) => preset.code === code)!.rules;
