import type { FactType } from '../ledger/fact-types';
import type { Audience } from './audiences';
import type { NoticeKind } from './notifications.messages';

/** Who is told, and how it is worded for them. Somebody in several audiences of a fact gets the first wording. */
export type Rule = readonly (readonly [Audience, NoticeKind])[];

/** Said, not forgotten: this fact is told to nobody. */
export const nobody: Rule = [];

/** What each fact is to whom. The acting person is never told of their own act. */
export const rules: Readonly<Record<FactType, Rule>> = {
  'installation.set-up': nobody,
  'person.added': nobody,
  'person.password-changed': nobody,
  'person.password-reset-begun': nobody,
  'person.disabled': nobody,
  'person.enabled': nobody,
  'token.issued': nobody,
  'token.revoked': nobody,
  'organisation.added': nobody,
  'organisation.renamed': nobody,
  'organisation.merged': nobody,
  'organisation.member-added': nobody,
  'organisation.member-ended': nobody,
  'committee.created': nobody,
  'committee.term-added': nobody,
  'committee.term-changed': nobody,
  'committee.member-added': [['personConcerned', 'membership-begun']],
  'committee.member-ended': [['personConcerned', 'membership-ended']],
  'committee.member-suspended': [['personConcerned', 'membership-suspended']],
  'committee.member-resumed': [['personConcerned', 'membership-resumed']],
  'committee.rules-set': nobody,
  'committee.placed': nobody,
  'document-type.added': nobody,
  'document-type.retired': nobody,
  'number-series.opened': nobody,
  'number-series.shared': nobody,
  'number-series.continued': nobody,
  'document.created': nobody,
  'document.settings-changed': nobody,
  'relation.recorded': nobody,
  'relation.ended': nobody,
  'document.access-raised': nobody,
  'document.access-lowered': nobody,
  'document.readers-named': nobody,
  'document.read': nobody,
  'version.added': nobody,
  'paper.added': nobody,
  'paper.read': nobody,
  'mandate.given': [['mandateParties', 'mandate-given']],
  'mandate.revoked': [['mandateParties', 'mandate-revoked']],
  'recusal.declared': [
    ['personConcerned', 'recusal-entered-for-you'],
    ['office', 'recusal-declared'],
    ['presiding', 'presiding-in-place'],
  ],
  'recusal.ended': [
    ['personConcerned', 'recusal-ended'],
    ['office', 'recusal-ended'],
  ],
  'recusal.deputy-named': [['personConcerned', 'presiding-in-place']],

  'act.submit': [['office', 'draft-submitted']],
  'act.return-to-agency': [['leadAgencyDrafters', 'draft-returned']],
  'act.open-comments': [
    ['askedInRound', 'opinion-asked'],
    ['leadAgencyDrafters', 'comments-opened'],
  ],
  'act.extend-comments': [
    ['askedInRound', 'comments-extended'],
    ['leadAgencyDrafters', 'comments-extended'],
  ],
  'act.close-comments': [
    ['concluding', 'conclusion-awaited'],
    ['leadAgencyDrafters', 'comments-closed'],
    ['office', 'comments-closed'],
  ],
  'act.issue-conclusion': [
    ['leadAgencyDrafters', 'conclusion-issued'],
    ['office', 'conclusion-issued'],
    ['askedInRound', 'conclusion-issued'],
  ],
  'act.submit-revision': [
    ['owedAnAnswer', 'answer-awaited'],
    ['office', 'revision-submitted'],
    ['presiding', 'revision-submitted'],
  ],
  'act.close-confirming': [
    ['office', 'verification-awaited'],
    ['presiding', 'verification-awaited'],
  ],
  'act.accept-revision': [
    ['leadAgencyDrafters', 'revision-accepted'],
    ['office', 'revision-accepted'],
    ['bodyMembers', 'revision-accepted'],
  ],
  'act.return-revision': [['leadAgencyDrafters', 'revision-returned']],
  'act.open-ballot': [['onTheRoll', 'vote-asked']],
  'act.close-ballot': [
    ['presiding', 'ballot-closed'],
    ['onTheRoll', 'ballot-closed'],
    ['leadAgencyDrafters', 'ballot-closed'],
    ['office', 'ballot-closed'],
  ],
  'act.accept-final': [
    ['leadAgencyDrafters', 'final-text-accepted'],
    ['office', 'final-text-accepted'],
  ],
  'act.sign': [['office', 'document-signed']],
  'act.decline-to-sign': [
    ['leadAgencyDrafters', 'signature-declined'],
    ['office', 'signature-declined'],
    ['bodyMembers', 'signature-declined'],
  ],
  'act.promulgate': [
    ['recipients', 'document-promulgated'],
    ['bodyMembers', 'document-promulgated'],
    ['leadAgencyDrafters', 'document-promulgated'],
    ['office', 'document-promulgated'],
  ],
  'act.recall': [
    ['leadAgencyDrafters', 'document-recalled'],
    ['office', 'document-recalled'],
    ['bodyMembers', 'document-recalled'],
  ],
  'act.withdraw': [
    ['leadAgencyDrafters', 'document-withdrawn'],
    ['office', 'document-withdrawn'],
    ['askedInRound', 'document-withdrawn'],
  ],
  'act.suspend': [
    ['leadAgencyDrafters', 'document-suspended'],
    ['office', 'document-suspended'],
    ['askedInRound', 'document-suspended'],
  ],
  'act.resume': [
    ['leadAgencyDrafters', 'document-resumed'],
    ['office', 'document-resumed'],
    ['askedInRound', 'document-resumed'],
  ],

  'comments.due-soon': [['notResponded', 'response-due']],
  'comment.added': [
    ['commentAuthor', 'comment-entered-for-you'],
    ['leadAgencyReaders', 'comment-added'],
  ],
  'comment.edited': nobody,
  'comment.withdrawn': [
    ['commentAuthor', 'comment-withdrawn'],
    ['leadAgencyReaders', 'comment-withdrawn'],
  ],
  'comment.replied': [
    ['commentAuthor', 'comment-replied'],
    ['leadAgencyReaders', 'comment-replied'],
  ],
  'comment.disposed': [['commentAuthor', 'comment-disposed']],
  'comment.answered': [
    ['commentAuthor', 'answer-entered-for-you'],
    ['leadAgencyDrafters', 'comment-answered'],
  ],
  'comment.ruled': [
    ['commentAuthor', 'comment-ruled'],
    ['leadAgencyDrafters', 'comment-ruled'],
  ],
  'entry.objected-to': [
    ['office', 'entry-objected-to'],
    ['personConcerned', 'entry-objected-to'],
  ],
  'entry.objection-answered': [['personConcerned', 'objection-answered']],
  'position.taken': [['ownerOfEntry', 'position-entered-for-you']],

  'conclusion.registered': [['leadAgencyDrafters', 'conclusion-registered']],
  'correction.proposed': [['presiding', 'correction-awaits']],
  'correction.decided': nobody,
  'consultation.answered': [
    ['consultedBody', 'consultation-answered'],
    ['office', 'consultation-answered'],
  ],
  'directive.answered': [['office', 'directive-answered']],
  'directive.questioned': [['presiding', 'directive-questioned']],
  'directive.clarified': [['leadAgencyDrafters', 'directive-clarified']],
  'directive.lifted': [
    ['leadAgencyDrafters', 'directive-lifted'],
    ['office', 'directive-lifted'],
  ],
  'directive.verified': [
    ['presiding', 'directive-verified'],
    ['leadAgencyDrafters', 'directive-verified'],
  ],
  'directive.confirmed': [
    ['leadAgencyDrafters', 'directive-confirmed'],
    ['office', 'directive-confirmed'],
  ],
  'ballot.delivered': nobody,
  'vote.cast': [['ownerOfEntry', 'vote-entered-for-you']],
  'ballot.point-ticked': nobody,
  'number.taken': nobody,
  'number.voided': nobody,
};
