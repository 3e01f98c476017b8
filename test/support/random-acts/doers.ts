import type { ActType } from '../../../src/workflow/facts';
import type { Command, Move } from '../oracle-commands';
import { commentOf, correctionOf, directiveOf, type ModelDocument } from '../oracle-model';
import type { ModelCommittee, World } from '../oracle-world';
import {
  accepting,
  bodyMembers,
  bodyOf,
  concluding,
  isAsked,
  liftingOf,
  officeOf,
  ownOf,
  presidingOver,
  rulingOn,
} from '../oracle-people';
import { standingRecusals } from '../oracle-recusals';
import type { Dice } from './dice';

/* Who would do a move, and what they have before their eyes. */

export interface Table {
  readonly world: World;
  readonly dice: Dice;
}

/** Who would do it, if anybody may. */
export function doerOf({ world, dice }: Table, document: ModelDocument, move: Move): string {
  const body = bodyOf(world, document);
  const first = (people: readonly string[]): string => people[0] ?? body.seats.chair;
  const presiding = first(presidingOver(world, document));
  const drafter = dice.pick(ownOf(world, document).seats.drafters);
  const office = dice.pick(officeOf(world, document));
  const member = (): string => dice.pick(bodyMembers(body));
  const asked = (): string => {
    const people = peopleAround(world, document).filter((person) => isAsked(world, document, person));
    return people.length > 0 ? dice.pick(people) : member();
  };
  const speaker = (party: string): string => world.organisations.get(party)?.members[0] ?? party;
  switch (move.kind) {
    case 'act':
      if (move.type === 'withdraw') return document.concluded ? presiding : drafter;
      if (move.type === 'suspend' || move.type === 'resume') return dice.pick([presiding, office]);
      if (move.type === 'submit' || move.type === 'submit-revision') return drafter;
      if (move.type === 'extend-comments')
        return dice.pick(body.extendedBy) === 'office' ? office : presiding;
      if (move.type === 'open-comments' && move.body) return officeIn(world, document, move.body) ?? office;
      if (move.type === 'issue-conclusion') return first(concluding(world, document));
      if (accepts.includes(move.type)) return first(accepting(world, document));
      return presides.includes(move.type) ? presiding : office;
    case 'version':
    case 'dispose':
    case 'respond':
    case 'tick':
    case 'answer-consultation':
      return drafter;
    case 'paper':
    case 'propose':
      return dice.pick([drafter, office]);
    case 'comment':
      return move.author === undefined ? dice.pick([presiding, asked()]) : office;
    case 'withdraw-comment':
    case 'answer':
      return speaker(commentOf(document, move.commentId).author);
    case 'position':
      return asked();
    case 'vote':
      return member();
    case 'verify':
    case 'deliver':
    case 'call-off':
    case 'count':
      return office;
    case 'rule':
      return first(rulingOn(world, document, move.commentId));
    case 'confirm':
      return first(accepting(world, document));
    case 'lift':
      return first(liftingOf(world, document, move.directiveId));
    case 'decide':
      return presiding;
    case 'recuse':
      return move.person === undefined ? dice.pick([presiding, member()]) : office;
    case 'end-recusal':
    case 'name-deputy':
      return move.person === undefined ? (standingRecusals(document)[0] ?? member()) : office;
    case 'name-presider':
      return dice.pick([office, body.seats.chair]);
  }
}

/** Somebody of the office who belongs to the committee that is to lead: to others it is unknown. */
const officeIn = (world: World, document: ModelDocument, body: string): string | undefined =>
  officeOf(world, document).find((person) =>
    Object.values(world.committees.get(body)?.seats ?? {})
      .flat()
      .includes(person),
  );

const presides: readonly ActType[] = ['sign', 'decline-to-sign', 'recall'];
const accepts: readonly ActType[] = ['accept-revision', 'return-revision', 'accept-final'];

/** Names the revision that its doer has before their eyes. */
export function stamped(document: ModelDocument, move: Move, by: string): Command {
  return { ...move, by, ifMatch: revisionSeen(document, move, by) };
}

function revisionSeen(document: ModelDocument, move: Move, by: string): number | undefined {
  if (move.kind === 'act') return document.revision;
  if (move.kind === 'answer-consultation')
    return document.consultations.find(({ id }) => id === move.conclusionId)?.answer?.revision;
  if (move.kind === 'tick') return document.ballot?.ticks[move.point]?.revision;
  if (move.kind === 'count') return document.ballot?.countings.length || undefined;
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

/** Everybody who has to do with it, or might in another round. */
export function peopleAround(world: World, document: ModelDocument): string[] {
  const first = world.committees.get(document.bodies[0] ?? '');
  const committees = [ownOf(world, document), bodyOf(world, document), ...(first ? [first] : [])];
  return [
    ...new Set([
      ...committees.flatMap(({ seats }) => Object.values(seats).flat() as string[]),
      ...[...world.organisations.values()].flatMap(({ members }) => members),
      ...world.guests,
    ]),
  ];
}

/** What somebody is in the document's committee, or in the body whose round it is. */
export function roleOf(world: World, document: ModelDocument, person: string): string {
  const [own, body] = [ownOf(world, document), bodyOf(world, document)];
  const roleIn = ({ seats }: ModelCommittee): string | undefined =>
    Object.entries(seats).find(([, who]) => [who].flat().includes(person))?.[0];
  return roleIn(own) ?? (own === body ? 'guest' : `${roleIn(body) ?? 'guest'} of the body`);
}
