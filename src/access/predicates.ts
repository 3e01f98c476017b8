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
export const isBodyMember = hasRole('chair', 'deputy', 'member');
export const isDrafter: Predicate<DocumentStanding> = (s) => s.agency === 'lead' && s.roles.has('drafter');
export const isPresiding: Predicate<DocumentStanding> = (s) => s.presiding;
export const isSystem: Predicate<DocumentStanding> = (s) => s.system;

/** Those who work on the text: they see a draft before anybody is asked about it. */
export const isInnerCircle: Predicate<DocumentStanding> = (s) =>
  s.agency !== null || hasRole('office', 'chair', 'deputy', 'appraiser')(s);

/** Product rule "Visibility": draft.* the inner circle; from the first round the committee and the invitees. */
export const maySee: Predicate<DocumentStanding> = (s) => {
  if (s.system) return true;
  const committee = hasRole('chair', 'deputy', 'member', 'office', 'auditor')(s);
  if (s.phase === 'quarantine') return committee;
  return isInnerCircle(s) || (s.opened && (committee || s.invited)) || (s.phase === 'adopted' && s.recipient);
};

/** Asked for their opinion in a round. */
export const isAsked: Predicate<DocumentStanding> = (s) => isBodyMember(s) || (s.opened && s.invited);
