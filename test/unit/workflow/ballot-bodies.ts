import type { BallotMode } from '../../../src/workflow/facts';
import type { BallotRules, VoteChoice } from '../../../src/workflow/tally';

/* How the rows of `ballot-results.ts` are written down, and the rules they are worked under. */

const twoThirds = { numerator: 2, denominator: 3 };
const half = { numerator: 1, denominator: 2 };
const ofOffice = { ...half, moreThan: true, base: 'in-office' } as const;

/** What the presets say of ballots; a test holds them against the presets. */
export const bodies = {
  'provincial-standing-committee': {
    ...{ quorum: { ...twoThirds, base: 'in-office' }, majority: ofOffice, tie: 'fails' },
    ...{ silence: 'agreement', differingOpinionsForceMeeting: true },
  },
  'commune-committee': {
    ...{ quorum: { ...twoThirds, base: 'in-office' }, majority: ofOffice, tie: 'fails' },
    ...{ silence: 'none', differingOpinionsForceMeeting: true },
  },
  'peoples-council': {
    ...{ quorum: { ...twoThirds, base: 'in-office' }, majority: ofOffice, tie: 'fails' },
    ...{ silence: 'none', differingOpinionsForceMeeting: false },
  },
  'board-of-directors': {
    quorum: { numerator: 3, denominator: 4, base: 'in-office' },
    majority: { ...half, moreThan: true, base: 'present' },
    ...{ tie: 'presiding-decides', silence: 'none', differingOpinionsForceMeeting: false },
  },
  'standards-body': {
    quorum: { ...half, base: 'in-office' },
    majority: { ...twoThirds, moreThan: false, base: 'cast' },
    ...{ tie: 'fails', silence: 'abstention', differingOpinionsForceMeeting: false },
  },
} as const satisfies Record<string, BallotRules>;

/** Bodies like those above, but for one rule. */
export const others = {
  'council removing a delegate': {
    ...bodies['peoples-council'],
    majority: { ...twoThirds, moreThan: false, base: 'in-office' },
  },
  'committee whose silence abstains': { ...bodies['provincial-standing-committee'], silence: 'abstention' },
} as const satisfies Record<string, BallotRules>;
export type Body = keyof typeof bodies | keyof typeof others;

export interface Members {
  readonly inOffice: number;
  /** Gone, suspended or stepped aside before the ballot opened: off the roll. */
  readonly gone?: number;
  readonly suspended?: number;
  readonly recused?: number;
  /** Transferred while it was open, or come in since: the roll does not move. */
  readonly leftSince?: number;
  readonly joinedSince?: number;
}
export interface Worked {
  readonly what: string;
  readonly body: Body;
  readonly mode: BallotMode;
  readonly members: Members;
  /** For, against, other, abstain. */
  readonly votes: readonly [number, number, number, number];
  /** Told on record, still in office, and silent. */
  readonly told?: number;
  readonly differing?: number;
  readonly presiding?: VoteChoice;
  /** On paper, secret: what went out of the box and came back into it. */
  readonly papers?: { readonly issued: number; readonly returned: number; readonly invalid: number };
  /** By hand: roll; quorum needed, present; majority base, needed, for. */
  readonly expected: readonly [number, number, number, number, number, number];
  readonly outcome: 'passed' | 'failed' | 'no-quorum' | 'no-decision';
}

type More = Partial<Pick<Worked, 'mode' | 'told' | 'differing' | 'presiding' | 'papers'>>;
const of =
  (body: Body) =>
  (
    what: string,
    members: Members,
    votes: Worked['votes'],
    outcome: Worked['outcome'],
    expected: Worked['expected'],
    more: More = {},
  ): Worked => ({ what, body, mode: 'session', members, votes, outcome, expected, ...more });

export const province = of('provincial-standing-committee');
export const commune = of('commune-committee');
export const council = of('peoples-council');
export const removal = of('council removing a delegate');
export const board = of('board-of-directors');
export const standards = of('standards-body');
export const abstaining = of('committee whose silence abstains');
export const written = (differing = 0): More => ({ mode: 'written', differing });
export const silence = (told: number, differing = 0): More => ({ mode: 'silence', told, differing });
export const papers = (issued: number, returned = issued, invalid = 0): More => ({
  papers: { issued, returned, invalid },
});
export const n = (inOffice: number, more: Omit<Members, 'inOffice'> = {}): Members => ({ inOffice, ...more });
