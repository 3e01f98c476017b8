import {
  anyOf,
  belongsToCommittee,
  hasRole,
  isAdministrator,
  isAsked,
  isDrafter,
  isOffice,
  isPresiding,
  isSystem,
  maySee,
  type Predicate,
} from './predicates';
import type { CommitteeStanding, DocumentStanding } from './standing';

/** Who may do what in a committee. */
export const committeePermissions = {
  'committee.read': anyOf(belongsToCommittee, isAdministrator),
  'committee.manage': anyOf(isAdministrator, hasRole('admin')),
  'document.create': hasRole('office', 'drafter'),
  'register.keep': isOffice,
} satisfies Record<string, Predicate<CommitteeStanding>>;

/** Who may do what with a document. When it may be done is the workflow's business. */
export const documentPermissions = {
  'document.read': maySee,
  'document.settings': anyOf(isDrafter, isOffice),
  'version.create': isDrafter,
  'paper.add': anyOf(isDrafter, isOffice),
  'comment.create': anyOf(isAsked, isOffice),
  'comment.reply': anyOf(isAsked, isOffice, isDrafter, isPresiding),
  'position.take': anyOf(isAsked, isOffice),
  'disposition.set': isDrafter,
  'answer.give': anyOf(isAsked, isOffice),
  'ruling.give': isPresiding,
  'conclusion.register': isOffice,
  'directive.answer': isDrafter,
  'directive.question': isDrafter,
  'directive.verify': isOffice,
  'directive.confirm': isPresiding,
  'vote.cast': anyOf(hasRole('chair', 'deputy', 'member'), isOffice),
  'act.submit': isDrafter,
  'act.return-to-agency': isOffice,
  'act.open-comments': isOffice,
  'act.extend-comments': isOffice,
  'act.close-comments': anyOf(isOffice, isSystem),
  'act.issue-conclusion': isPresiding,
  'act.submit-revision': isDrafter,
  'act.close-confirming': anyOf(isOffice, isSystem),
  'act.accept-revision': isPresiding,
  'act.return-revision': isPresiding,
  'act.open-ballot': isOffice,
  'act.close-ballot': anyOf(isOffice, isSystem),
  'act.accept-final': isPresiding,
  'act.sign': isPresiding,
  'act.decline-to-sign': isPresiding,
  'act.promulgate': anyOf(isOffice, isSystem),
  'act.recall': isPresiding,
  'act.withdraw': (standing) => (standing.concluded ? isPresiding(standing) : isDrafter(standing)),
  'act.suspend': anyOf(isPresiding, isOffice),
  'act.resume': anyOf(isPresiding, isOffice),
} satisfies Record<string, Predicate<DocumentStanding>>;

export type CommitteePermission = keyof typeof committeePermissions;
export type DocumentPermission = keyof typeof documentPermissions;
/** What a route may declare besides: for the signed-in, for administrators of the installation, or for everybody. */
export type RoutePermission =
  CommitteePermission | DocumentPermission | 'signed-in' | 'administrator' | 'public';
