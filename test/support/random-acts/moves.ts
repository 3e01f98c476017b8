import type { ActType, Outcome } from '../../../src/workflow/facts';
import { actTypes, outcomes } from '../../../src/workflow/facts';
import {
  bodyMembers,
  commentOf,
  correctionOf,
  directiveOf,
  presidingOver,
  type ActCommand,
  type Command,
  type ModelCommittee,
  type ModelDocument,
  type Move,
  type World,
} from '../oracle-model';
import { isOwed, textDirectives } from '../oracle-owed';
import type { Dice } from './dice';

const hour = 3_600_000;
const letters = 'bcdghklmnprstvx';

export interface Table {
  readonly world: World;
  readonly dice: Dice;
}

/** Who would do it, if anybody may. */
export function doerOf(committee: ModelCommittee, document: ModelDocument, move: Move, dice: Dice): string {
  const { seats } = committee;
  const presiding = presidingOver(committee, document);
  const drafter = dice.pick(seats.drafters);
  const office = dice.pick(seats.office);
  switch (move.kind) {
    case 'act':
      if (move.type === 'withdraw') return document.concluded ? presiding : drafter;
      if (move.type === 'suspend' || move.type === 'resume') return dice.pick([presiding, office]);
      if (move.type === 'submit' || move.type === 'submit-revision') return drafter;
      if (move.type === 'extend-comments')
        return dice.pick(committee.extendedBy) === 'office' ? office : presiding;
      return presides.includes(move.type) ? presiding : office;
    case 'version':
    case 'dispose':
    case 'respond':
    case 'tick':
      return drafter;
    case 'paper':
    case 'propose':
      return dice.pick([drafter, office]);
    case 'comment':
      return move.author === undefined ? dice.pick(bodyMembers(committee)) : office;
    case 'withdraw-comment':
    case 'answer':
      return commentOf(document, move.commentId).author;
    case 'position':
    case 'vote':
      return dice.pick(bodyMembers(committee));
    case 'verify':
    case 'deliver':
    case 'call-off':
      return office;
    case 'rule':
    case 'confirm':
    case 'lift':
    case 'decide':
      return presiding;
  }
}

const presides: readonly ActType[] = [
  ...(['issue-conclusion', 'accept-revision', 'return-revision', 'accept-final'] as const),
  ...(['sign', 'decline-to-sign', 'recall'] as const),
];

/** Names the revision that its doer has before their eyes. */
export function stamped(document: ModelDocument, move: Move, by: string): Command {
  return { ...move, by, ifMatch: revisionSeen(document, move, by) };
}

function revisionSeen(document: ModelDocument, move: Move, by: string): number | undefined {
  if (move.kind === 'act') return document.revision;
  if (move.kind === 'tick') return document.ballot?.ticks[move.point]?.revision;
  if (move.kind === 'vote') return document.ballot?.votes[by]?.revision;
  if (move.kind === 'decide') {
    const { accepted, revision } = correctionOf(document, move.correctionId);
    return accepted === null ? undefined : revision;
  }
  if ('commentId' in move) {
    const { disposition, answer, ruling } = commentOf(document, move.commentId);
    const seen = { dispose: disposition, answer, rule: ruling, 'withdraw-comment': null };
    return seen[move.kind]?.revision;
  }
  if (!('directiveId' in move) || move.kind === 'lift') return undefined;
  const { response, verification, confirmation, said } = directiveOf(document, move.directiveId);
  if (move.kind === 'respond') return response === null ? undefined : said.response;
  if (move.kind === 'verify') return verification === null ? undefined : said.verification;
  return confirmation === null ? undefined : said.confirmation;
}

/** A fresh wording for the clauses named; the others stay as they were. */
export function newText(document: ModelDocument, changed: readonly number[], dice: Dice): Move {
  const before = document.versions.at(-1) ?? ['', '', ''];
  const word = (): string => Array.from({ length: 6 }, () => `${dice.pick([...letters])}a`).join('');
  const wordings = before.map((wording, at) =>
    wording === '' || changed.includes(at) ? `The ${word()} shall ${word()} the ${word()}.` : wording,
  );
  return { kind: 'version', wordings };
}

/** An act of one type with a body that fits it as well as may be. */
export function anAct(
  { world, dice }: Table,
  committee: ModelCommittee,
  document: ModelDocument,
  type: ActType,
): ActCommand {
  const soon = world.now + (20 + dice.below(200)) * hour;
  const bodies: Partial<Record<ActType, () => Partial<ActCommand>>> = {
    'open-comments': () => ({
      dueAt: soon,
      screening: dice.chance(0.8) ? committee.screening : dice.some([...committee.screening]),
      ...(dice.chance(0.3) ? { presiding: committee.seats.deputy } : {}),
    }),
    'extend-comments': () => ({ dueAt: Math.max(document.round?.dueAt ?? 0, world.now) + 24 * hour }),
    'issue-conclusion': () => aConclusion(dice, dice.pick(outcomes)),
    'accept-revision': () => ({ next: dice.pick(['vote', 'comments'] as const) }),
    'return-revision': () => ({
      directiveIds: dice.some(textDirectives(document).map(({ id }) => id)),
      commentIds: dice.some(document.comments.filter(isOwed).map(({ id }) => id)),
    }),
    'open-ballot': () => ({
      ...aBallot(dice, soon, document.clauseIds.length > 0),
    }),
  };
  return { kind: 'act', type, ...bodies[type]?.() };
}

const aFew = (dice: Dice, people: readonly string[]): string[] => [
  ...new Set([dice.pick(people), ...dice.some(people)]),
];

/** Mostly as usual; whoever votes in writing is told until when. */
function aBallot(dice: Dice, soon: number, hasClauses: boolean): Partial<ActCommand> {
  const mode = dice.pick(['session', 'session', 'written', 'silence'] as const);
  const onClause = hasClauses && dice.chance(0.15);
  return {
    ...{ mode, onClause, secret: dice.chance(0.25) },
    points: !onClause && dice.chance(0.4) ? 1 + dice.below(2) : 0,
    ...(mode !== 'session' || dice.chance(0.5) ? { closesAt: soon } : {}),
  };
}

export function aConclusion(dice: Dice, outcome: Outcome): ActCommand {
  const aDirective = (kind: 'text' | 'action') => ({
    kind,
    strength: dice.pick(['order', 'request'] as const),
  });
  const directives = [
    ...(outcome === 'revise'
      ? Array.from({ length: dice.pick([0, 1, 1, 1, 2]) }, () => aDirective('text'))
      : []),
    ...(dice.chance(0.2) ? [aDirective('action')] : []),
  ];
  return { kind: 'act', type: 'issue-conclusion', outcome, directives };
}

/** One move of each kind that makes sense to speak of at all. */
export function anyMoves(table: Table, committee: ModelCommittee, document: ModelDocument): Move[] {
  const { dice } = table;
  const clause = document.clauseIds.length > 0 && dice.chance(0.7) ? dice.below(3) : null;
  const moves: Move[] = [
    ...actTypes.map((type) => anAct(table, committee, document, type)),
    ...(document.state === 'conclusion.pending' ? outcomes.map((outcome) => aConclusion(dice, outcome)) : []),
    newText(document, dice.some([0, 1, 2]), dice),
    ...(dice.chance(0.2) ? [{ kind: 'paper', paper: dice.pick(['letter', 'other']) } as const] : []),
    { kind: 'position', value: dice.pick(['agree', 'no-comment'] as const) },
  ];
  const about = dice.pick(['remark', 'remark', 'question', 'support'] as const);
  const comment = { kind: 'comment', about, blocking: dice.chance(0.25), clause } as const;
  moves.push(comment, { ...comment, author: dice.pick(bodyMembers(committee)) });
  if (document.versions.length > 0) moves.push({ kind: 'propose', clause: dice.below(3) });
  if (document.corrections.length > 0) {
    const { id: correctionId } = dice.pick(document.corrections);
    moves.push({ kind: 'decide', correctionId, accepted: dice.chance(0.7) });
  }
  if (document.comments.length > 0) moves.push(...aboutAComment(dice, document));
  const known = document.directives.filter(({ id }) => id !== '');
  if (known.length > 0) {
    const { id: directiveId } = dice.pick(known);
    moves.push(
      { kind: 'respond', directiveId, outcome: dice.chance(0.8) ? 'done' : 'not-followed' },
      { kind: 'verify', directiveId, code: dice.pick(['met', 'met', 'not-met', 'not-followed'] as const) },
      { kind: 'confirm', directiveId, confirmed: dice.chance(0.8) },
      { kind: 'lift', directiveId },
    );
  }
  const points = document.ballot?.points ?? 0;
  if (points > 0) {
    const clauses = dice.some([0, 1, 2]);
    if (clauses.length > 0) moves.push({ kind: 'tick', point: 1 + dice.below(points), clauses });
  }
  if (document.ballot)
    moves.push(
      {
        ...{ kind: 'vote', choice: dice.pick(['for', 'for', 'against', 'abstain'] as const) },
        reasoned: dice.chance(document.ballot.secret ? 0.1 : 0.3),
      },
      ...(dice.chance(0.5) ? [{ kind: 'call-off' } as const] : []),
      { kind: 'deliver', told: aFew(dice, bodyMembers(committee)), at: table.world.now },
    );
  return moves;
}

function aboutAComment(dice: Dice, document: ModelDocument): Move[] {
  const owed = document.comments.filter(isOwed);
  const comment = dice.pick(owed.length > 0 && dice.chance(0.8) ? owed : document.comments);
  const commentId = comment.id;
  const mayAccept = comment.kind === 'remark';
  const code = dice.pick(
    mayAccept
      ? (['accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope'] as const)
      : (['noted'] as const),
  );
  const clauses = comment.clause === null ? dice.some([0, 1, 2]) : [comment.clause];
  return [
    { kind: 'dispose', commentId, code, clauses },
    {
      kind: 'answer',
      commentId,
      code: dice.pick(['satisfied', 'maintains', 'maintains', 'withdraws'] as const),
    },
    { kind: 'rule', commentId, code: dice.pick(['agency', 'agency', 'author', 'other-wording'] as const) },
    // What is owed in a document that has come to its end is left open by the product.
    ...(document.state === 'rejected' || document.state === 'withdrawn'
      ? []
      : [{ kind: 'withdraw-comment', commentId } as const]),
  ];
}
