import type { AccessLevel } from './access-level';

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
  /** Roles in the committee that leads the current round; before the first one those in the document's own. */
  readonly bodyRoles: ReadonlySet<Role>;
  /** Roles in other committees that lead, or led, one of its rounds: a document climbs, and those it left still see it. */
  readonly climbedRoles: ReadonlySet<Role>;
  /** Member of the lead agency, of a coordinating one, or of neither. */
  readonly agency: 'lead' | 'coordinating' | null;
  /** Invited to a round, in person or through an organisation, or of the organisation that led one. */
  readonly invited: boolean;
  /** The same of the current round. */
  readonly invitedNow: boolean;
  /** Presides over the procedure: over a committee's round whoever was named for it, else the committee's chair. */
  readonly presiding: boolean;
  /** Presides over the current round, a consulted organisation's own round too, and so concludes it. */
  readonly concluding: boolean;
  /** Would preside over it, recused or not. */
  readonly mightPreside: boolean;
  /** Takes no part in deciding this document. */
  readonly recused: boolean;
  /** Whom the rules of procedure let extend comments; known where acts are decided, else nobody. */
  readonly extendedBy: readonly ('office' | 'presiding')[];
  /** On the recipients list, in person or through an organisation. */
  readonly recipient: boolean;
  /** A round of comments has been opened at least once. */
  readonly opened: boolean;
  /** A conclusion has been issued at least once. */
  readonly concluded: boolean;
  /** A suspended document is in the phase it was parked in. */
  readonly phase: 'quarantine' | 'adopted' | 'other';
  readonly signer: boolean;
  readonly level: AccessLevel;
  /** On the list of readers by name. */
  readonly reader: boolean;
  /** Invited, or on the recipients list of what is adopted, in person and not through an organisation; or a reader by name. */
  readonly named: boolean;
}
