import { obstacles } from '../oracle';
import type { ActCommand, Command, Move } from '../oracle-commands';
import { gates } from '../oracle-gates';
import type { ModelDocument } from '../oracle-model';
import { isOwed } from '../oracle-owed';
import { bodyOf, partiesAsked } from '../oracle-people';
import type { Transition } from '../oracle-transitions';
import { aConclusion, anAct } from './act-bodies';
import { doerOf, stamped, type Table } from './doers';
import { remedy, somebodyElse } from './remedies';
import { towardsOutcome } from './towards-outcome';

/** A command, or how many milliseconds the clock should move. */
export type Step = Command | { readonly kind: 'wait'; readonly milliseconds: number };

/** The next thing to do so that a document takes a transition from the state it is in; undefined = it cannot be helped. */
export function stepTowards(table: Table, document: ModelDocument, edge: Transition): Step | undefined {
  const step = nextStep(table, document, edge);
  if (step === undefined || step.kind === 'wait') return step;
  const isRefused = obstacles(table.world, document, step).some(({ status }) => status === 403);
  return isRefused ? somebodyElse(table, document) : step;
}

function nextStep(table: Table, document: ModelDocument, edge: Transition): Step | undefined {
  const { world } = table;
  const doing = (move: Move | undefined): Command | undefined =>
    move && stamped(document, move, doerOf(table, document, move));
  const [name = '', by] = edge.act.split(' by ');
  const [type = '', variant] = name.split('/');
  const isBallot = type === 'close-ballot';
  if (isBallot) {
    const step = towardsOutcome(table, document, edge);
    if (step !== undefined) return step;
  }
  let act = anAct(table, document, type as ActCommand['type']);
  if (type === 'issue-conclusion') act = aConclusion(table, document, variant as 'revise');
  if (type === 'open-ballot') act = { ...act, mode: 'session' };
  if (type === 'accept-revision') act = { ...act, next: variant as 'vote' };
  const comment = commentFirst(table, document, edge);
  if (comment !== undefined) return doing(comment);
  if (by === 'last answer') return doing(answering(document));
  const [obstacle] = gates(world, document, act);
  if (obstacle?.code === 'quarantine' || (obstacle === undefined && by === 'clock')) {
    return document.dueAt === null
      ? undefined
      : { kind: 'wait', milliseconds: document.dueAt - world.now + 1000 };
  }
  if (obstacle?.code === 'minimum-period')
    return { kind: 'wait', milliseconds: document.round!.minimumUntil - world.now + 1000 };
  return obstacle === undefined ? doing(act) : remedy(table, document, obstacle.code, obstacle.ids ?? []);
}

/** Where nothing is owed there is nothing to confirm, and a period that nobody needs ends at once. */
function commentFirst(
  { world, dice }: Table,
  document: ModelDocument,
  { act }: Transition,
): Move | undefined {
  const committee = bodyOf(world, document);
  const closing = act === 'close-comments';
  if (!closing && act !== 'issue-conclusion/revise') return undefined;
  const parties = partiesAsked(world, document);
  if (parties.length === 0) return undefined;
  const owed = document.comments.some(isOwed);
  const wanted = committee.confirmingDays > 0 ? 1 : closing ? 0.4 : 0;
  if (!dice.chance(owed ? 0.1 : wanted)) return undefined;
  const about = {
    kind: 'comment',
    about: 'remark',
    blocking: dice.chance(0.3),
    clause: dice.below(3),
  } as const;
  return closing ? about : { ...about, author: dice.pick(parties) };
}

function answering(document: ModelDocument): Move | undefined {
  const comment = document.comments.find((owed) => isOwed(owed) && owed.disposition !== null);
  return comment && { kind: 'answer', commentId: comment.id, code: 'satisfied' };
}
