import type { FactType } from '../ledger/fact-types';
import type { Rule } from './rule';
import { rulesOfActs } from './rules-of-acts';

/** Said, not forgotten: this fact is told to nobody. */
const nobody: Rule = [];

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
  'document.settings-changed-late': [
    ['signer', 'settings-changed'],
    ['presiding', 'settings-changed'],
    ['office', 'settings-changed'],
    ['recipientsAdded', 'document-promulgated'],
  ],
  'relation.recorded': [
    ['affectedOffice', 'document-affected'],
    ['affectedAgency', 'document-affected'],
  ],
  'relation.ended': [
    ['affectedOffice', 'document-spared'],
    ['affectedAgency', 'document-spared'],
  ],
  'relation.out-of-force': [
    ['office', 'relation-out-of-force'],
    ['leadAgencyDrafters', 'relation-out-of-force'],
  ],
  'document.access-raised': nobody,
  'document.access-lowered': nobody,
  'document.readers-named': nobody,
  'document.read': nobody,
  'document.review-due': [
    ['presiding', 'review-due'],
    ['office', 'review-due'],
  ],
  'version.added': nobody,
  'clause.origin-stated': nobody,
  'target.confirmed': nobody,
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
  'round.presiding-named': [['personConcerned', 'presiding-in-place']],

  ...rulesOfActs,

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
    ['answerersOfEntry', 'entry-objected-to'],
    ['personConcerned', 'entry-objected-to'],
  ],
  'entry.objection-answered': [
    ['personConcerned', 'objection-answered'],
    ['office', 'entry-decided'],
    ['leadAgencyOfEntry', 'entry-decided'],
  ],
  'position.taken': [['ownerOfEntry', 'position-entered-for-you']],

  'conclusion.registered': [['leadAgencyDrafters', 'conclusion-registered']],
  'conclusion.notice-corrected': [
    ['leadAgencyDrafters', 'notice-corrected'],
    ['office', 'notice-corrected'],
    ['bodyMembers', 'notice-corrected'],
    ['consultedBody', 'notice-corrected'],
  ],
  'correction.proposed': [['presiding', 'correction-awaits']],
  'correction.decided': nobody,
  'consultation.due-soon': [
    ['leadAgencyDrafters', 'written-answer-due'],
    ['office', 'written-answer-due'],
  ],
  'consultation.overdue': [
    ['leadAgencyDrafters', 'written-answer-overdue'],
    ['office', 'written-answer-overdue'],
  ],
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
  'ballot.counted': [
    ['onTheRoll', 'papers-counted'],
    ['presiding', 'papers-counted'],
    ['office', 'papers-counted'],
  ],
  'ballot.called-off': [
    ['onTheRoll', 'ballot-called-off'],
    ['presiding', 'ballot-called-off'],
    ['office', 'ballot-called-off'],
  ],
  'vote.cast': [['ownerOfEntry', 'vote-entered-for-you']],
  'ballot.point-ticked': nobody,
  'number.taken': nobody,
  'number.voided': [
    ['office', 'number-voided'],
    ['leadAgencyDrafters', 'number-voided'],
  ],
};
