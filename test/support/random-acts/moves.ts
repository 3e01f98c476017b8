import { actTypes, outcomes } from '../../../src/workflow/facts';
import type { Move } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import { mayGoBack } from '../oracle-owed';
import { bodyMembers, bodyOf, partiesAsked, presidingOver } from '../oracle-people';
import { standingRecusals } from '../oracle-recusals';
import { aConclusion, anAct } from './act-bodies';
import type { Dice } from './dice';
import type { Table } from './doers';

const letters = 'bcdghklmnprstvx';

/** A fresh wording for the clauses named; the others stay as they were. */
export function newText(document: ModelDocument, changed: readonly number[], dice: Dice): Move {
  const before = document.versions.at(-1) ?? ['', '', ''];
  const word = (): string => Array.from({ length: 6 }, () => `${dice.pick([...letters])}a`).join('');
  const wordings = before.map((wording, at) =>
    wording === '' || changed.includes(at) ? `The ${word()} shall ${word()} the ${word()}.` : wording,
  );
  return { kind: 'version', wordings };
}

/** What might be counted of papers; now and then one more comes back than went out, or is lost on the way. */
export function aCount(dice: Dice, roll: readonly string[]): Move {
  const listed = dice.chance(0.6) ? [...roll] : aFew(dice, roll);
  const returned = listed.length + (dice.chance(0.1) ? 1 : dice.chance(0.2) ? -1 : 0);
  const invalid = returned > 0 && dice.chance(0.2) ? 1 : 0;
  const valid = returned - invalid;
  const against = valid > 0 && dice.chance(0.4) ? 1 + dice.below(valid) : 0;
  const lost = valid > against && dice.chance(0.05) ? 1 : 0;
  return { kind: 'count', counted: { listed, returned, invalid, against, for: valid - against - lost } };
}

const aFew = (dice: Dice, people: readonly string[]): string[] => [
  ...new Set([dice.pick(people), ...dice.some(people)]),
];

/** One move of each kind that makes sense to speak of at all. */
export function anyMoves(table: Table, document: ModelDocument): Move[] {
  const { dice, world } = table;
  const members = bodyMembers(bodyOf(world, document));
  const clause = document.clauseIds.length > 0 && dice.chance(0.7) ? dice.below(3) : null;
  const moves: Move[] = [
    ...actTypes.map((type) => anAct(table, document, type)),
    ...(document.state === 'conclusion.pending'
      ? outcomes.map((outcome) => aConclusion(table, document, outcome))
      : []),
    newText(document, dice.some([0, 1, 2]), dice),
    ...(dice.chance(0.2)
      ? [{ kind: 'paper', paper: dice.pick(['letter', 'other', 'minutes']) } as const]
      : []),
    { kind: 'position', value: dice.pick(['agree', 'no-comment'] as const) },
  ];
  const about = dice.pick(['remark', 'remark', 'question', 'support'] as const);
  const comment = { kind: 'comment', about, blocking: dice.chance(0.25), clause } as const;
  moves.push(comment, { ...comment, author: dice.pick([...members, ...partiesAsked(world, document)]) });
  const [owed] = dice.shuffled(document.consultations.filter(({ id }) => id !== ''));
  if (owed)
    moves.push({
      ...{ kind: 'answer-consultation', conclusionId: owed.id },
      text: dice.pick(['It is taken up.', 'It stays as it is.']),
    });
  moves.push(...aboutPresiding(table, document));
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
      aCount(dice, document.ballot.roll),
      { kind: 'deliver', told: aFew(dice, members), at: world.now },
    );
  return moves;
}

function aboutAComment(dice: Dice, document: ModelDocument): Move[] {
  const owed = document.comments.filter(mayGoBack);
  const comment = dice.pick(owed.length > 0 && dice.chance(0.8) ? owed : document.comments);
  const commentId = comment.id;
  const mayAccept = comment.kind === 'remark';
  const code = dice.pick(
    mayAccept
      ? (['accepted', 'accepted-in-part', 'not-accepted', 'noted', 'out-of-scope'] as const)
      : (['noted'] as const),
  );
  const clauses = comment.clause === null || dice.chance(0.2) ? dice.some([0, 1, 2]) : [comment.clause];
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

/** Somebody steps aside or comes back, and somebody is named in their place; for oneself, or the office for another. */
export function aboutPresiding({ world, dice }: Table, document: ModelDocument): Move[] {
  const body = bodyOf(world, document);
  const [presiding = body.seats.chair] = presidingOver(world, document);
  const person = dice.pick([presiding, dice.pick(bodyMembers(body))]);
  const deputy = dice.pick(body.seats.deputies);
  const named = dice.chance(0.3) ? { deputy } : {};
  const paper = document.paperId === '' ? {} : { paper: document.paperId };
  const recused = standingRecusals(document);
  const holder = recused.length > 0 && dice.chance(0.8) ? dice.pick(recused) : person;
  return [
    dice.pick([
      { kind: 'recuse', ...named },
      { kind: 'recuse', person, ...named, ...paper },
    ] as const),
    dice.pick([{ kind: 'end-recusal' }, { kind: 'end-recusal', person: holder }] as const),
    dice.pick([
      { kind: 'name-deputy', deputy },
      { kind: 'name-deputy', deputy, person: holder },
    ] as const),
    { kind: 'name-presider', person: dice.pick([body.seats.chair, deputy, person]) },
  ];
}
