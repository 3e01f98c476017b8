import { commentOf, type ModelCommittee, type ModelDocument, type World } from './oracle-model';

/* Who is who on a document: which committee leads, who presides over it or over one thing in it, and who sees it. */

export const ownOf = (world: World, document: ModelDocument): ModelCommittee =>
  world.committees.get(document.committeeId)!;

/** The committee that leads the round, whose rules the document stands under; before the first one its own. */
export const bodyOf = (world: World, document: ModelDocument): ModelCommittee =>
  world.committees.get(document.round?.bodyId ?? document.committeeId)!;

export const bodyMembers = ({ seats }: ModelCommittee): string[] => [
  seats.chair,
  ...seats.deputies,
  ...seats.members,
];

export const isAsked = (world: World, document: ModelDocument, person: string): boolean =>
  bodyMembers(bodyOf(world, document)).includes(person);

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
  isAsked(world, document, person) ||
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

/** Over a round in which nobody is named: the chair, else the only deputy. */
export function presiderOf(document: ModelDocument, leading: ModelCommittee): string | undefined {
  const { chair, deputies } = ableToPreside(document, leading);
  return chair[0] ?? onlyOne(deputies)[0];
}

/** "The deputy named for the round" or the chair; where they stepped aside, whoever stands in. Empty = nobody does. */
export function presidingOver(world: World, document: ModelDocument): string[] {
  const first = document.round?.presiding ?? ownOf(world, document).seats.chair;
  if (!isRecused(document, first)) return [first];
  const { chair, deputies } = ableToPreside(document, bodyOf(world, document));
  const named = document.recusals
    .filter(({ ended, deputy }) => !ended && deputy !== null && deputies.includes(deputy))
    .at(-1);
  if (named) return [named.deputy!];
  return chair.length > 0 ? chair : onlyOne(deputies);
}

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

/** A ruling is over the agency's disposition as much as over the comment. */
export const rulingOn = (world: World, document: ModelDocument, commentId: string): string[] => {
  const { author, enteredBy } = commentOf(document, commentId);
  return decidingOn(
    world,
    document,
    (person) => [author, enteredBy].includes(person) || isOfTheAgency(world, document, person),
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
  const worksOnIt =
    drafts(world, document, person) ||
    isOfTheAgency(world, document, person) ||
    runs(world, document, person) ||
    [own.seats.appraiser, body.seats.appraiser].includes(person);
  // A chair sees what it would preside over, recused or not.
  if (worksOnIt || own.seats.chair === person || presidingOver(world, document).includes(person)) return true;
  return [...new Set([...(document.round ? [own.id] : []), ...document.bodies])].some((id) =>
    isOfTheCommittee(world.committees.get(id)!, person),
  );
}

/** Everybody who has to do with it, or might in another round. */
export const peopleAround = (world: World, document: ModelDocument): string[] => [
  ...new Set(
    [ownOf(world, document), bodyOf(world, document), world.committees.get(document.bodies[0] ?? '')].flatMap(
      (committee) => (committee ? Object.values(committee.seats).flat() : []) as string[],
    ),
  ),
];
