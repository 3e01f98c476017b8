import type { ActType } from '../workflow/facts';
import type { AnyAct } from './act';
import { acceptFinal } from './acts/accept-final';
import { acceptRevision } from './acts/accept-revision';
import { closeBallot } from './acts/close-ballot';
import { closeComments } from './acts/close-comments';
import { closeConfirming } from './acts/close-confirming';
import { declineToSign } from './acts/decline-to-sign';
import { extendComments } from './acts/extend-comments';
import { issueConclusion } from './acts/issue-conclusion';
import { openBallot } from './acts/open-ballot';
import { openComments } from './acts/open-comments';
import { promulgate } from './acts/promulgate';
import { recall } from './acts/recall';
import { resume } from './acts/resume';
import { returnRevision } from './acts/return-revision';
import { returnToAgency } from './acts/return-to-agency';
import { sign } from './acts/sign';
import { submit } from './acts/submit';
import { submitRevision } from './acts/submit-revision';
import { suspend } from './acts/suspend';
import { withdraw } from './acts/withdraw';

/** Every act there is, in the order a document usually meets them. */
export const acts: Readonly<Record<ActType, AnyAct>> = {
  submit,
  'return-to-agency': returnToAgency,
  'open-comments': openComments,
  'extend-comments': extendComments,
  'close-comments': closeComments,
  'issue-conclusion': issueConclusion,
  'submit-revision': submitRevision,
  'close-confirming': closeConfirming,
  'accept-revision': acceptRevision,
  'return-revision': returnRevision,
  'open-ballot': openBallot,
  'close-ballot': closeBallot,
  'accept-final': acceptFinal,
  sign,
  'decline-to-sign': declineToSign,
  promulgate,
  recall,
  withdraw,
  suspend,
  resume,
};
