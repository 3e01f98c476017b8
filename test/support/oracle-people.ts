import { commentOf, directiveOf, type ModelDocument } from './oracle-model';
import type { ModelCommittee, ModelOrganisation, World } from './oracle-world';

/* Who is who on a document: which committee leads, who presides over it or over one thing in it, and who sees it. */

export const ownOf = (world: World, document: ModelDocument): ModelCommittee =>
  world.committees.get(document.committeeId)!;

/** A consulted organisation whose own round it is. */
export const consultedIn = (world: World, document: ModelDocument): ModelOrganisation | undefined =>
  world.organisations.get(document.round?.bodyId ?? '');

/** The committee whose rules the document stands under: the one that leads the round; else its own. */
export const bodyOf = (world: World, document: ModelDocument): ModelCommittee =>
  world.committees.get(document.round?.bodyId ?? '') ?? ownOf(world, document);

export const bodyMembers = ({ seats }: ModelCommittee): string[] => [
  seats.chair,
  ...seats.deputies,
  ...seats.members,
];

/** Oneself and the organisations one belongs to. */
export const partiesOf = (world: World, person: string): string[] => [
  person,
  ...[...world.organisations.values()].filter(({ members }) => members.includes(person)).map(({ id }) => id),
];

/** Who sits in the body whose round it is; in a consulted organisation's own nobody does. */
export const sitsIn = (world: World, document: ModelDocument): string[] =>
  consultedIn(world, document) ? [] : bodyMembers(bodyOf(world, document));

/** Asked in this round besides the body: the invitees, and the organisation whose round it is. */
const invitedNow = (world: World, document: ModelDocument): string[] => {
  if (document.round === null) return [];
  const { invitees, bodyId } = document.round;
  return [...invitees, ...(world.organisations.has(bodyId) ? [bodyId] : [])];
};

/** In whose name something may be said in this round. */
export const partiesAsked = (world: World, document: ModelDocument): string[] => [
  ...sitsIn(world, document).filter((person) => !isRecused(document, person)),
  ...invitedNow(world, document),
];

export const isAsked = (world: World, document: ModelDocument, person: string): boolean =>
  sitsIn(world, document).includes(person) ||
  partiesOf(world, person).some((party) => invitedNow(world, document).includes(party));

/** The office of the document's committee and that of the body whose round it is. */
export const officeOf = (world: World, document: ModelDocument): string[] => [
  ...new Set([...ownOf(world, document).seats.office, ...bodyOf(world, document).seats.office]),
];
export const runs = (world: World, document: ModelDocument, person: string): boolean =>
  officeOf(world, document).includes(person);

export const drafts = (world: World, document: ModelDocument, person: string): boolean =>
  ownOf(world, document).seats.drafters.includes(person);

export const isRecused = ({ recusals }: ModelDocument, person: string): boolean =>
  recusals.some((recusal) => recusal.person === person && !recusal.ended);

/** Would vote, preside or rule, and so has something to step aside from. */
export const takesPart = (world: World, document: ModelDocument, person: string): boolean =>
  sitsIn(world, document).includes(person) ||
  ownOf(world, document).seats.chair === person ||
  document.round?.presiding === person;

/** Chair and deputies of a committee who have not stepped aside. */
export function ableToPreside(
  document: ModelDocument,
  { seats: { chair, deputies } }: ModelCommittee,
): { chair: string[]; deputies: string[] } {
  const able = (person: string): boolean => !isRecused(document, person);
  return { chair: [chair].filter(able), deputies: deputies.filter(able) };
}

const onlyOne = (people: readonly string[]): string[] => (people.length === 1 ? [...people] : []);

/** Who may be named to preside over a round of a body. */
export function ableToLead(world: World, document: ModelDocument, body: string): string[] {
  const organisation = world.organisations.get(body);
  if (organisation) return organisation.members.filter((person) => !isRecused(document, person));
  const { chair, deputies } = ableToPreside(document, world.committees.get(body)!);
  return [...chair, ...deputies];
}

/** Over a round in which nobody is named: the chair, else the only deputy; of an organisation its head alone. */
export function presiderOf(world: World, document: ModelDocument, body: string): string | undefined {
  const able = ableToLead(world, document, body);
  const first = world.organisations.get(body)?.head ?? world.committees.get(body)!.seats.chair;
  if (able.includes(first)) return first;
  return world.organisations.has(body) ? undefined : onlyOne(able)[0];
}

/** A committee's round is presided over by whoever was named for it, all else by the chair of the document's committee. */
export const usuallyPresiding = (world: World, document: ModelDocument): string =>
  (consultedIn(world, document) ? undefined : document.round?.presiding) ??
  ownOf(world, document).seats.chair;

/** "The deputy named for the round" or the chair; where they stepped aside, whoever stands in. Empty = nobody does. */
export function presidingOver(world: World, document: ModelDocument): string[] {
  const first = usuallyPresiding(world, document);
  if (!isRecused(document, first)) return [first];
  const { chair, deputies } = ableToPreside(document, bodyOf(world, document));
  const named = document.recusals
    .filter(({ ended, deputy }) => !ended && deputy !== null && deputies.includes(deputy))
    .at(-1);
  if (named) return [named.deputy!];
  return chair.length > 0 ? chair : onlyOne(deputies);
}

/** A consulted organisation concludes its own round: its head, or whoever was named; nobody stands in for them. */
export const concluding = (world: World, document: ModelDocument): string[] =>
  consultedIn(world, document)
    ? [document.round!.presiding].filter((person) => !isRecused(document, person))
    : presidingOver(world, document);

/** "Nobody rules on or confirms their own": whoever presides, else the chair, else the only deputy left whose it is not. */
function decidingOn(world: World, document: ModelDocument, isOwn: (person: string) => boolean): string[] {
  const others = (people: readonly string[]): string[] => people.filter((person) => !isOwn(person));
  const { chair, deputies } = ableToPreside(document, bodyOf(world, document));
  const [first] = [others(presidingOver(world, document)), others(chair), onlyOne(others(deputies))].filter(
    (people) => people.length > 0,
  );
  return first ?? [];
}

/** What the lead agency wrote and said is its members' own, whatever else they are. */
export const isOfTheAgency = (world: World, document: ModelDocument, person: string): boolean =>
  ownOf(world, document).seats.ofTheAgency.includes(person);

/** Who accepts a text or confirms what was done about a directive: both are the agency's work. */
export const accepting = (world: World, document: ModelDocument): string[] =>
  decidingOn(world, document, (person) => isOfTheAgency(world, document, person));

/** A directive on the text binds the agency: nobody of it takes that back. */
export const liftingOf = (world: World, document: ModelDocument, directiveId: string): string[] => {
  const { kind } = directiveOf(document, directiveId);
  return decidingOn(world, document, (person) => kind === 'text' && isOfTheAgency(world, document, person));
};

/** A ruling is over the agency's disposition as much as over the comment. */
export const rulingOn = (world: World, document: ModelDocument, commentId: string): string[] => {
  const { author, enteredBy, answer } = commentOf(document, commentId);
  const writers = [author, enteredBy, answer?.enteredBy];
  return decidingOn(
    world,
    document,
    (person) => writers.includes(person) || isOfTheAgency(world, document, person),
  );
};

const isOfTheCommittee = (committee: ModelCommittee, person: string): boolean =>
  bodyMembers(committee).includes(person) ||
  committee.seats.office.includes(person) ||
  committee.seats.auditor === person;

/** Product rule "Visibility"; a parked document is seen by those who saw it before. */
export function sees(world: World, document: ModelDocument, person: string): boolean {
  const [own, body] = [ownOf(world, document), bodyOf(world, document)];
  if ((document.resumeTo ?? document.state) === 'adoption.quarantine')
    return [own, body].some((one) => bodyMembers(one).includes(person) || one.seats.office.includes(person));
  if (isOfTheHouse(world, document, person)) return true;
  return partiesOf(world, person).some((party) => document.invited.includes(party));
}

/** Sees everything; consulted bodies see what they were asked, what they said and what became of it. */
export function isOfTheHouse(world: World, document: ModelDocument, person: string): boolean {
  const [own, body] = [ownOf(world, document), bodyOf(world, document)];
  const worksOnIt =
    drafts(world, document, person) ||
    isOfTheAgency(world, document, person) ||
    runs(world, document, person) ||
    [own.seats.appraiser, body.seats.appraiser].includes(person);
  // A chair sees what it would preside over, recused or not.
  if (worksOnIt || own.seats.chair === person || presidingOver(world, document).includes(person)) return true;
  const bodies = document.bodies.flatMap((id) => world.committees.get(id) ?? []);
  return [...(document.round ? [own] : []), ...bodies].some((one) => isOfTheCommittee(one, person));
}
