import type { ActType } from '../workflow/facts';
import type { Rule } from './rule';

/** What each act is to whom. */
export const rulesOfActs: Readonly<Record<`act.${ActType}`, Rule>> = {
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
    ['affectedOffice', 'affecting-document-promulgated'],
    ['affectedAgency', 'affecting-document-promulgated'],
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
};
