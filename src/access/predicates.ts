import type { AccessLevel } from './access-level';
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
/** The chair of the body whose round it is. */
export const isBodyChair = inBody('chair');
/** Members of the body whose round it is. */
export const isBodyMember = inBody('chair', 'deputy', 'member');

/** Would vote, preside or rule, and so can step aside. */
export const takesPartInDeciding: Predicate<DocumentStanding> = (s) => isBodyMember(s) || s.mightPreside;

/** May preside over what is the presiding person's own; the command says over which. */
export const mightStandIn: Predicate<DocumentStanding> = (s) =>
  !s.recused && (hasRole('chair', 'deputy')(s) || inBody('chair', 'deputy')(s));

/** The rules of procedure say who gives more time for comments. */
export const mayExtend: Predicate<DocumentStanding> = (s) =>
  (s.extendedBy.includes('office') && runsDocument(s)) ||
  (s.extendedBy.includes('presiding') && isPresiding(s));

/** A chair sees what it would preside over, recused or not. */
const presides: Predicate<DocumentStanding> = (s) => s.presiding || s.roles.has('chair');

/** Those who work on the text: they see a draft before anybody is asked about it, and versions before they are shown. */
const isInnerCircle: Predicate<DocumentStanding> = (s) =>
  s.agency !== null || presides(s) || hasRole('office', 'appraiser')(s) || inBody('office', 'appraiser')(s);

const ownMembers = hasRole('chair', 'deputy', 'member');
const committeeRoles = ['chair', 'deputy', 'member', 'office', 'auditor'] as const;
/** The committee, or the body whose round it is, as readers: their members, office and auditors. */
export const isOfTheCommittee = anyOf<DocumentStanding>(
  hasRole(...committeeRoles),
  inBody(...committeeRoles),
);
const isOfABody = inAnyBody(...committeeRoles);

/** Consulted parties and recipients see less: what they were asked about, what they said and what became of it. */
export const seesEverything: Predicate<DocumentStanding> = (s) =>
  s.system || isOfTheCommittee(s) || isInnerCircle(s) || isOfABody(s);

/**
 * Product rule "Visibility": draft.* the agencies, office, presiding person, appraiser; from the first round the committee,
 * the bodies it climbed through and the invitees; in quarantine the office, the members and the signer; once adopted the
 * recipients too. Parked, withdrawn and rejected documents stay with those who saw them before.
 */
const isTied: Predicate<DocumentStanding> = (s) => {
  if (s.phase === 'quarantine') return isBodyMember(s) || ownMembers(s) || runsDocument(s) || s.signer;
  return (
    isInnerCircle(s) ||
    (s.opened && (isOfTheCommittee(s) || isOfABody(s) || s.invited)) ||
    (s.phase === 'adopted' && s.recipient)
  );
};

/** The access level narrows that, and never widens it. */
const isCleared: Readonly<Record<AccessLevel, Predicate<DocumentStanding>>> = {
  open: () => true,
  internal: (s) => seesEverything(s) || s.concluding || s.named,
  confidential: (s) => runsDocument(s) || presides(s) || s.concluding || isDrafter(s) || s.reader,
};

export const maySee: Predicate<DocumentStanding> = (s) => s.system || (isTied(s) && isCleared[s.level](s));

/** Asked for their opinion in the current round. */
export const isAsked = anyOf<DocumentStanding>(isBodyMember, (s) => s.opened && s.invitedNow);
/** Asked in this round or an earlier one: what one said then may still want an answer. */
export const wasAsked = anyOf<DocumentStanding>(
  isAsked,
  ownMembers,
  inAnyBody('chair', 'deputy', 'member'),
  (s) => s.opened && s.invited,
);
