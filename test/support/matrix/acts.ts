import { actTypes } from '../../../src/workflow/facts';
import type { Right } from './rights';
import type { Cell } from './walk';

const reason = 'For a reason.';
/** Whose acts they are, from the table of states. All are rehearsed, so that none is done. */
const actRights: Readonly<Record<(typeof actTypes)[number], Right>> = {
  submit: 'answer for the agency',
  'return-to-agency': 'run the procedure',
  'open-comments': 'run the procedure',
  'extend-comments': 'run the procedure',
  'close-comments': 'run the procedure',
  'issue-conclusion': 'conclude',
  'submit-revision': 'answer for the agency',
  'close-confirming': 'run the procedure',
  'accept-revision': 'preside',
  'return-revision': 'preside',
  'open-ballot': 'run the procedure',
  'close-ballot': 'run the procedure',
  'accept-final': 'preside',
  sign: 'sign',
  'decline-to-sign': 'sign',
  promulgate: 'run the procedure',
  recall: 'sign',
  withdraw: 'withdraw',
  suspend: 'suspend or resume',
  resume: 'suspend or resume',
};
const inFull = {
  ...{ reason, dueAt: '2026-12-01T00:00:00Z', outcome: 'revise', summary: 'Go on.', next: 'vote' },
  ...{ directiveIds: [], commentIds: [] },
};
export const acts: readonly Cell[] = actTypes.map((type) => ({
  route: `POST /documents/{id}/actions/${type}`,
  at: ({ document }) => `/documents/${document.id}/actions/${type}?dryRun=true`,
  right: actRights[type],
  body: () => inFull,
  ifMatch: '*',
}));
