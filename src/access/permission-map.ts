import {
  anyOf,
  belongsToCommittee,
  hasRole,
  isAdministrator,
  isAsked,
  isBodyChair,
  isBodyMember,
  isConcluding,
  isDrafter,
  isOffice,
  isPresiding,
  isSystem,
  mayExtend,
  mightStandIn,
  maySee,
  runsDocument,
  takesPartInDeciding,
  wasAsked,
  type Predicate,
} from './predicates';
import type { CommitteeStanding, DocumentStanding } from './standing';

/** Who may do what in a committee. */
export const committeePermissions = {
  'committee.read': anyOf(belongsToCommittee, isAdministrator),
  'committee.manage': anyOf(isAdministrator, hasRole('admin')),
  'document.create': hasRole('office', 'drafter'),
  'register.keep': isOffice,
  'mandate.give': belongsToCommittee,
} satisfies Record<string, Predicate<CommitteeStanding>>;

/** Who may do what with a document. When it may be done is the workflow's business. */
export const documentPermissions = {
  'document.read': maySee,
  'document.settings': anyOf(isDrafter, runsDocument),
  'document.reads': anyOf(runsDocument, hasRole('auditor')),
  'version.create': isDrafter,
  'relation.record': anyOf(isDrafter, runsDocument),
  'paper.add': anyOf(isDrafter, runsDocument),
  'recusal.declare': anyOf(takesPartInDeciding, runsDocument),
  'presiding.name': anyOf(runsDocument, isBodyChair),
  'comment.create': anyOf(isAsked, runsDocument),
  'comment.reply': anyOf(wasAsked, runsDocument, isDrafter, isPresiding),
  'position.take': anyOf(isAsked, runsDocument),
  'entry.correct': runsDocument,
  'disposition.set': isDrafter,
  'answer.give': anyOf(wasAsked, runsDocument),
  'ruling.give': anyOf(isPresiding, mightStandIn),
  'correction.propose': anyOf(isDrafter, runsDocument),
  'correction.decide': isPresiding,
  'consultation.answer': isDrafter,
  'point.tick': isDrafter,
  'conclusion.register': runsDocument,
  'directive.answer': isDrafter,
  'directive.question': isDrafter,
  'directive.verify': runsDocument,
  'directive.confirm': anyOf(isPresiding, mightStandIn),
  'directive.lift': isPresiding,
  'vote.cast': anyOf(isBodyMember, runsDocument),
  'ballot.deliver': runsDocument,
  'ballot.call-off': runsDocument,
  'act.submit': isDrafter,
  'act.return-to-agency': runsDocument,
  'act.open-comments': runsDocument,
  'act.extend-comments': mayExtend,
  'act.close-comments': anyOf(runsDocument, isSystem),
  'act.issue-conclusion': isConcluding,
  'act.submit-revision': isDrafter,
  'act.close-confirming': anyOf(runsDocument, isSystem),
  'act.accept-revision': anyOf(isPresiding, mightStandIn),
  'act.return-revision': anyOf(isPresiding, mightStandIn),
  'act.open-ballot': runsDocument,
  'act.close-ballot': anyOf(runsDocument, isSystem),
  'act.accept-final': anyOf(isPresiding, mightStandIn),
  'act.sign': isPresiding,
  'act.decline-to-sign': isPresiding,
  'act.promulgate': anyOf(runsDocument, isSystem),
  'act.recall': isPresiding,
  'act.withdraw': (standing) => (standing.concluded ? isPresiding(standing) : isDrafter(standing)),
  'act.suspend': anyOf(isPresiding, runsDocument),
  'act.resume': anyOf(isPresiding, runsDocument),
} satisfies Record<string, Predicate<DocumentStanding>>;

export type CommitteePermission = keyof typeof committeePermissions;
export type DocumentPermission = keyof typeof documentPermissions;
/** What a route may declare besides: for the signed-in, for administrators of the installation, or for everybody. */
export type RoutePermission =
  CommitteePermission | DocumentPermission | 'signed-in' | 'administrator' | 'public';
