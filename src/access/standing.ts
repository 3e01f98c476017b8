/** Roles a person may hold in a committee; several at once, each with its dates. */
export const roles = [
  'chair',
  'deputy',
  'member',
  'office',
  'drafter',
  'appraiser',
  'consulted',
  'auditor',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** What the caller is to one committee, today. */
export interface CommitteeStanding {
  readonly administrator: boolean;
  readonly roles: ReadonlySet<Role>;
}

/** What the caller is to one document, today: every fact the permission map may use. */
export interface DocumentStanding extends CommitteeStanding {
  readonly system: boolean;
  /** Member of the lead agency, of a coordinating one, or of neither. */
  readonly agency: 'lead' | 'coordinating' | null;
  /** Invited to a round, in person or through an organisation. */
  readonly invited: boolean;
  /** Presides over the current round; before the first one, holds the chair. */
  readonly presiding: boolean;
  /** On the recipients list, in person or through an organisation. */
  readonly recipient: boolean;
  /** A round of comments has been opened at least once. */
  readonly opened: boolean;
  /** A conclusion has been issued at least once. */
  readonly concluded: boolean;
  readonly phase: 'quarantine' | 'adopted' | 'other';
}
