import type { CommitteeStanding, DocumentStanding, Role } from './standing';

export type Predicate<Standing> = (standing: Standing) => boolean;

export const anyOf =
  <Standing>(...predicates: Predicate<Standing>[]): Predicate<Standing> =>
  (standing) =>
    predicates.some((holds) => holds(standing));

export const hasRole =
  (...wanted: Role[]): Predicate<CommitteeStanding> =>
  (standing) =>
    wanted.some((role) => standing.roles.has(role));

export const isAdministrator: Predicate<CommitteeStanding> = (standing) => standing.administrator;
export const belongsToCommittee: Predicate<CommitteeStanding> = (standing) => standing.roles.size > 0;
export const isOffice = hasRole('office');
export const isDrafter: Predicate<DocumentStanding> = (s) => s.agency === 'lead' && s.roles.has('drafter');
export const isPresiding: Predicate<DocumentStanding> = (s) => s.presiding;
export const isConcluding: Predicate<DocumentStanding> = (s) => s.concluding;
export const isSystem: Predicate<DocumentStanding> = (s) => s.system;

const inBody =
  (...wanted: Role[]): Predicate<DocumentStanding> =>
  (s) =>
    wanted.some((role) => s.bodyRoles.has(role));
const inAnyBody =
  (...wanted: Role[]): Predicate<DocumentStanding> =>
  (s) =>
    wanted.some((role) => s.climbedRoles.has(role));

/** The office of the document's committee runs it; in the round of another body, that body's office does so too. */
export const runsDocument = anyOf<DocumentStanding>(isOffice, inBody('office'));
/** Members of the body whose round it is. */
export const isBodyMember = inBody('chair', 'deputy', 'member');

/** Would vote, preside or rule, and so can step aside. */
export const takesPartInDeciding: Predicate<DocumentStanding> = (s) => isBodyMember(s) || s.mightPreside;

/** The rules of procedure say who gives more time for comments. */
export const mayExtend: Predicate<DocumentStanding> = (s) =>
  (s.extendedBy.includes('office') && runsDocument(s)) ||
  (s.extendedBy.includes('presiding') && isPresiding(s));

const innerRoles = ['office', 'chair', 'deputy', 'appraiser'] as const;
const committeeRoles = ['chair', 'deputy', 'member', 'office', 'auditor'] as const;

/** Those who work on the text: they see a draft before anybody is asked about it. */
export const isInnerCircle: Predicate<DocumentStanding> = (s) =>
  s.agency !== null || hasRole(...innerRoles)(s) || inBody(...innerRoles)(s);

/**
 * Product rule "Visibility": draft.* the inner circle; from the first round the committee, the bodies it climbed through
 * and the invitees; in quarantine the committee and the body that decided.
 */
export const maySee: Predicate<DocumentStanding> = (s) => {
  if (s.system) return true;
  const committee = hasRole(...committeeRoles)(s) || inBody(...committeeRoles)(s);
  if (s.phase === 'quarantine') return committee;
  const asked = s.opened && (committee || inAnyBody(...committeeRoles)(s) || s.invited);
  return isInnerCircle(s) || asked || (s.phase === 'adopted' && s.recipient);
};

/** Asked for their opinion in the current round. */
export const isAsked = anyOf<DocumentStanding>(isBodyMember, (s) => s.opened && s.invitedNow);
/** Asked in this round or an earlier one: what one said then may still want an answer. */
export const wasAsked = anyOf<DocumentStanding>(
  isAsked,
  hasRole('chair', 'deputy', 'member'),
  inAnyBody('chair', 'deputy', 'member'),
  (s) => s.opened && s.invited,
);
