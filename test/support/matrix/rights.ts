import type { Place } from './place';
import { seesAll, type Who } from './sight';

/*
 * Who may do what with a document they see, as the product says it: the acts from the table of states, the rest from
 * "The nouns" and the paragraphs under that table. Written down apart from the product. Nobody of a neighbour committee,
 * no administrator and nobody without a tie stands anywhere here.
 */
const members = ['chair', 'deputy', 'member', 'named member'] as const;
const invited = ['invited person', 'of an invited organisation'] as const;
const presiding = ['chair'] as const;
const office = ['office'] as const;
const agency = ['drafter'] as const;

export const rights = {
  'manage the document': [...agency, ...office],
  'learn who read it': [...office, 'auditor'],
  'write the text': agency,
  'add to the dossier': [...agency, ...office],
  'step aside': [...members, ...office],
  'end a recusal': [...members, ...office],
  'be heard': [...members, ...invited, ...office],
  reply: [...members, ...invited, ...office, ...agency],
  'enter for others': office,
  'answer for the agency': agency,
  rule: presiding,
  'propose corrections': [...agency, ...office],
  'run the procedure': office,
  vote: members,
  preside: presiding,
  sign: presiding,
  'suspend or resume': [...presiding, ...office],
  'withdraw the comment': ['member'],
  'speak as the author': ['member', ...office],
  'speak as the member': ['member', ...office],
  'reword the comment': ['member'],
  'reword as the invited': ['invited person'],
  'object to the entry': ['deputy'],
} as const satisfies Record<string, readonly Who[]>;
export type Right = keyof typeof rights;

/** The drafter before the first conclusion, the presiding person after. */
export const mayWithdraw = (who: Who, { parts }: Place): boolean =>
  (parts.conclusion ? presiding : agency).some((one) => one === who);

/** Whose a part is, beside those who see everything; while a round is sealed only they and the office see what they said. */
const authors = {
  comment: 'member',
  spareComment: 'member',
  invitedComment: 'invited person',
  enteredComment: 'deputy',
} as const satisfies Partial<Record<string, Who>>;

export const isSaid = (part: string): part is keyof typeof authors => part in authors;

export function seesSaid(who: Who, part: keyof typeof authors, { sealed }: Place): boolean {
  if (who === authors[part]) return true;
  return sealed ? who === 'office' : seesAll(who);
}

/**
 * A paper's own level: `internal` is for the committee and the agencies, `confidential` for the office, the presiding
 * person and whose paper it is.
 */
export function seesPaper(who: Who, level: 'open' | 'internal' | 'confidential'): boolean {
  if (level === 'open') return true;
  return level === 'internal' ? seesAll(who) : who === 'office' || who === 'chair';
}

/** The inner circle works on the text; the committee sees what it was shown, the invited and recipients their version. */
export function seesVersion(who: Who, n: number, { versions }: Place): boolean {
  const { latest, shown, asked, signed } = versions;
  const inner: readonly Who[] = [
    ...(['chair', 'office', 'drafter', 'appraiser'] as const),
    ...(['of the lead agency', 'of a coordinating agency'] as const),
  ];
  if (inner.includes(who)) return n <= latest;
  if (who === 'recipient') return n === signed;
  return seesAll(who) ? n <= shown : n === asked;
}
