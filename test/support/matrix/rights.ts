import type { Place } from './place';
import { seesAll, type Who } from './sight';

/*
 * Who may do what with a document they see, as the product says it: the acts from the table of states, the rest from
 * "The nouns" and the paragraphs under that table. Written down apart from the product. Nobody of a neighbour committee,
 * no administrator and nobody without a tie stands anywhere here.
 */
const own = {
  members: ['chair', 'deputy', 'member', 'named member'] as readonly Who[],
  invited: ['invited person', 'of an invited organisation'] as readonly Who[],
  agency: ['drafter'] as readonly Who[],
};

/** The body that leads the round: who sits in it, runs it, presides over the procedure, and concludes the round. */
interface Body {
  readonly members: readonly Who[];
  readonly voters: readonly Who[];
  readonly office: readonly Who[];
  readonly presiding: readonly Who[];
  readonly concluding: readonly Who[];
}
const committee: Body = {
  ...{ members: own.members, voters: own.members },
  ...{ office: ['office'], presiding: ['chair'], concluding: ['chair'] },
};
const union: readonly Who[] = ['head of a consulted body', 'of a consulted body'];
const board: readonly Who[] = ['board chair', 'board member'];
const bodies: Partial<Record<Place['kind'], Body>> = {
  heard: { ...committee, members: union, voters: [], concluding: ['head of a consulted body'] },
  climbed: {
    ...{ members: board, voters: board, office: ['office', 'board office'] },
    ...{ presiding: ['board chair'], concluding: ['board chair'] },
  },
};
const bodyOf = ({ kind }: Place): Body => bodies[kind] ?? committee;

const byBody = (name: keyof Body) => (place: Place) => bodyOf(place)[name];
const withOffice = (who: readonly Who[]) => (place: Place) => [...who, ...bodyOf(place).office];

export const rights = {
  'manage the document': withOffice(own.agency),
  'learn who read it': withOffice(['auditor']),
  'write the text': () => own.agency,
  'add to the dossier': withOffice(own.agency),
  // Whoever might come to preside, too.
  // Who heads a consulted body is the office's to enter.
  'name who presides': (place: Place) => {
    const { office, presiding } = bodyOf(place);
    return place.kind === 'heard' ? office : [...office, ...presiding];
  },
  'step aside': (place: Place) => {
    const { voters, office, concluding } = bodyOf(place);
    return [...voters, ...office, ...concluding, 'chair' as const];
  },
  'be heard': (place: Place) => [...bodyOf(place).members, ...own.invited, ...bodyOf(place).office],
  // What was said in earlier rounds is answered by whom it concerned then.
  reply: (place: Place) => {
    const { members, office, presiding } = bodyOf(place);
    return [...members, ...own.members, ...own.invited, ...own.agency, ...office, ...presiding];
  },
  'enter for others': byBody('office'),
  // Nobody on what they entered; in these committees' own rounds nobody else is of the office, so whoever presides does.
  'answer an objection': (place: Place) => {
    const { office, presiding } = bodyOf(place);
    return office.length > 1 ? office : [...office, ...presiding];
  },
  'answer for the agency': () => own.agency,
  rule: byBody('presiding'),
  'propose corrections': withOffice(own.agency),
  'run the procedure': byBody('office'),
  vote: byBody('voters'),
  preside: byBody('presiding'),
  conclude: byBody('concluding'),
  sign: byBody('presiding'),
  'suspend or resume': (place: Place) => [...bodyOf(place).presiding, ...bodyOf(place).office],
  // The drafter before the first conclusion, the presiding person after.
  withdraw: (place: Place) => (place.parts.conclusion ? bodyOf(place).presiding : own.agency),
  'withdraw the comment': ({ speakers }: Place) => authorsOf(speakers.author),
  'speak as the author': (place: Place) => [...authorsOf(place.speakers.author), ...bodyOf(place).office],
  'reword the comment': ({ speakers }: Place) => authorsOf(speakers.author),
  'reword as the invited': () => ['invited person'] as const,
  'object to the entry': ({ speakers, kind }: Place) => (kind === 'heard' ? union : [speakers.byLetter]),
} as const satisfies Record<string, (place: Place) => readonly Who[]>;
export type Right = keyof typeof rights;

const authorsOf = (author: Who): readonly Who[] => [author];

const saidBy = {
  comment: ({ speakers }: Place) => [speakers.author],
  spareComment: ({ speakers }: Place) => [speakers.author],
  invitedComment: () => ['invited person'] as const,
  enteredComment: ({ speakers }: Place) => [speakers.byLetter],
} as const satisfies Partial<Record<string, (place: Place) => readonly Who[]>>;
export const isSaid = (part: string): part is keyof typeof saidBy => part in saidBy;

/**
 * Beside its author those who see everything, and of its own round whoever led it; while a round is sealed only the author
 * and the office.
 */
export function seesSaid(who: Who, part: keyof typeof saidBy, place: Place): boolean {
  if (saidBy[part](place).some((author) => author === who)) return true;
  if (place.sealed) return bodyOf(place).office.includes(who);
  return seesAll(who) || bodyOf(place).members.includes(who);
}

/**
 * A paper's own level: `internal` is for the committee and the agencies, `confidential` for the office, the presiding
 * person and whose paper it is.
 */
export type PaperLevel = 'open' | 'opinion' | 'internal' | 'confidential';

export function seesPaper(who: Who, level: PaperLevel, place: Place): boolean {
  if (level === 'opinion') return seesAll(who) || who === 'of an invited organisation';
  if (level === 'open') return true;
  if (level === 'internal') return seesAll(who);
  return [...bodyOf(place).office, ...bodyOf(place).presiding].includes(who);
}

/** The inner circle works on the text; the committee sees what it was shown, the invited and recipients their version. */
export function seesVersion(who: Who, n: number, { versions }: Place): boolean {
  const { latest, shown, asked, signed } = versions;
  const inner: readonly Who[] = [
    ...(['chair', 'office', 'drafter', 'appraiser'] as const),
    ...(['of the lead agency', 'of a coordinating agency', 'board office', 'board chair'] as const),
  ];
  if (inner.includes(who)) return n <= latest;
  if (who === 'recipient') return n === signed;
  return seesAll(who) ? n <= shown : n === asked;
}
