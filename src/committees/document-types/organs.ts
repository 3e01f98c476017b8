/** What kind of body a committee is: who may issue which document depends on it. */
export const organKinds = [
  'congress',
  'full-committee',
  'standing-committee',
  'standing-board',
  'peoples-council',
  'peoples-council-standing',
  'peoples-committee',
  'board',
  'other',
] as const;
export type OrganKind = (typeof organKinds)[number];

export const levels = ['centre', 'province', 'district', 'commune', 'none'] as const;
export type Level = (typeof levels)[number];

/** Where a committee stands; null = never said, and then nothing is asked of it. */
export interface Place {
  readonly organ: OrganKind | null;
  readonly level: Level | null;
}

export interface Issuer {
  readonly organ: OrganKind;
  readonly levels: readonly Level[];
}

/** Whether a body in this place may issue documents of a type; a type that names nobody is everybody's. */
export function mayIssue({ organ, level }: Place, issuedBy: readonly Issuer[]): boolean {
  if (organ === null || level === null || issuedBy.length === 0) return true;
  return issuedBy.some((issuer) => issuer.organ === organ && issuer.levels.includes(level));
}
