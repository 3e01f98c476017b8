import type { DemoWorld } from '../committee/world';
import type { Work } from '../documents/work';
import { issue, vote } from './adopt';
import { consult, draft, session } from './consult';
import {
  acceptRevision,
  answerDispositions,
  closeConfirming,
  conclude,
  confirmDirectives,
  disposeComments,
  respondToDirectives,
  revise,
  ruleOnMaintained,
  submitRevision,
  verifyDirectives,
} from './revise';

/** The whole case, from the first draft to the number in the register. */
export async function playCase(world: DemoWorld): Promise<Work> {
  const work = await draft(world);
  const steps = [
    ...[consult, session, conclude],
    ...[revise, disposeComments, respondToDirectives, submitRevision],
    ...[
      answerDispositions,
      ruleOnMaintained,
      closeConfirming,
      verifyDirectives,
      confirmDirectives,
      acceptRevision,
    ],
    ...[vote, issue],
  ];
  for (const step of steps) await step(work);
  return work;
}
