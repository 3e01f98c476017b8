import type { DocumentPermission } from '../../access/permission-map';
import type { Role } from '../../access/standing';
import type { MandateScope } from '../rules/rules.schema';

const body: readonly Role[] = ['chair', 'deputy', 'member'];

/**
 * Who may let it be done for them, and by whom: one gives only what one has, and only to somebody who sits in the same
 * committee and could answer for it. A vote and the chair never leave the body; saying what the principal said may be
 * left to the office.
 */
export const fitFor: Readonly<Record<MandateScope, { principal: readonly Role[]; holder: readonly Role[] }>> =
  {
    draft: { principal: ['drafter'], holder: ['drafter'] },
    comment: { principal: body, holder: [...body, 'office'] },
    answer: { principal: body, holder: [...body, 'office'] },
    vote: { principal: body, holder: body },
    preside: { principal: ['chair', 'deputy'], holder: body },
    sign: { principal: ['chair', 'deputy'], holder: body },
  };

/** What a mandate to draft, preside or sign covers. Comments, answers and votes name their principal as `by`. */
const covers: Partial<Record<DocumentPermission, readonly MandateScope[]>> = {
  'version.create': ['draft'],
  'paper.add': ['draft'],
  'disposition.set': ['draft'],
  'directive.answer': ['draft'],
  'directive.question': ['draft'],
  'act.submit': ['draft'],
  'act.submit-revision': ['draft'],
  'ruling.give': ['preside'],
  'directive.confirm': ['preside'],
  'directive.clarify': ['preside'],
  'directive.lift': ['preside'],
  'act.issue-conclusion': ['preside'],
  'act.accept-revision': ['preside'],
  'act.return-revision': ['preside'],
  'act.accept-final': ['preside'],
  'act.suspend': ['preside'],
  'act.resume': ['preside'],
  'act.sign': ['sign'],
  'act.decline-to-sign': ['sign'],
  'act.recall': ['sign'],
  'act.withdraw': ['draft', 'preside'],
};

export const scopesFor = (permission: DocumentPermission): readonly MandateScope[] =>
  covers[permission] ?? [];
