import type { BallotMode } from '../../../src/workflow/facts';
import type { BallotRules, VoteChoice } from '../../../src/workflow/tally';

/* Ballots worked by hand from the rules of procedure, not from the code: who was there, how they voted, what must come out. */

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
  /** By hand: roll; quorum needed, present; majority base, needed, for. */
  readonly expected: readonly [number, number, number, number, number, number];
  readonly outcome: 'passed' | 'failed' | 'no-quorum' | 'no-decision';
}

type More = Partial<Pick<Worked, 'mode' | 'told' | 'differing' | 'presiding'>>;
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

const province = of('provincial-standing-committee');
const commune = of('commune-committee');
const council = of('peoples-council');
const removal = of('council removing a delegate');
const board = of('board-of-directors');
const standards = of('standards-body');
const abstaining = of('committee whose silence abstains');
const written = (differing = 0): More => ({ mode: 'written', differing });
const silence = (told: number, differing = 0): More => ({ mode: 'silence', told, differing });
const n = (inOffice: number, more: Omit<Members, 'inOffice'> = {}): Members => ({ inOffice, ...more });

// Two thirds of 15 is 10, of 14 is 9.33: 10, of 13 is 8.67: 9. More than half of 15 is 8, of 14 is 8, of 13 is 7.
// prettier-ignore
const inSession: Worked[] = [
  province('all are for', n(15), [15, 0, 0, 0], 'passed', [15, 10, 15, 15, 8, 15]),
  province('eight of fifteen carry', n(15), [8, 7, 0, 0], 'passed', [15, 10, 15, 15, 8, 8]),
  province('seven do not', n(15), [7, 8, 0, 0], 'failed', [15, 10, 15, 15, 8, 7]),
  province('two abstain to make the quorum', n(15), [8, 0, 0, 2], 'passed', [15, 10, 10, 15, 8, 8]),
  province('nobody is against, but too few for', n(15), [7, 0, 0, 3], 'failed', [15, 10, 10, 15, 8, 7]),
  province('nine in the room are no quorum, however they vote', n(15), [9, 0, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 9]),
  province('a majority without a quorum', n(15), [8, 0, 1, 0], 'no-quorum', [15, 10, 9, 15, 8, 8]),
  province('six of ten present is a defeat: the base is those in office', n(15), [6, 4, 0, 0], 'failed', [15, 10, 10, 15, 8, 6]),
  province('the session of the demonstration: eleven for, one other, three away', n(15), [11, 0, 1, 0], 'passed', [15, 10, 12, 15, 8, 11]),
  province('seven to seven, one abstains: a tie fails', n(15), [7, 7, 0, 1], 'failed', [15, 10, 15, 15, 8, 7]),
  province('the presiding person breaks nothing where a tie fails', n(14), [7, 7, 0, 0], 'failed', [14, 10, 14, 14, 8, 7], { presiding: 'for' }),
  province('all against', n(15), [0, 15, 0, 0], 'failed', [15, 10, 15, 15, 8, 0]),
  province('all abstain', n(15), [0, 0, 0, 15], 'failed', [15, 10, 15, 15, 8, 0]),
  province('another opinion is not for, but it is heard: no meeting could do more', n(15), [8, 0, 7, 0], 'passed', [15, 10, 15, 15, 8, 8]),
  province('nobody came', n(15), [0, 0, 0, 0], 'no-quorum', [15, 10, 0, 15, 8, 0]),
  province('five in office', n(5), [3, 1, 0, 0], 'passed', [5, 4, 4, 5, 3, 3]),
  province('three of five are a majority and no quorum', n(5), [3, 0, 0, 0], 'no-quorum', [5, 4, 3, 5, 3, 3]),
  province('two of three', n(3), [2, 0, 0, 0], 'passed', [3, 2, 2, 3, 2, 2]),
  province('one of three', n(3), [1, 1, 0, 0], 'failed', [3, 2, 2, 3, 2, 1]),
  province('nine in office: quorum six, majority five', n(9), [5, 0, 0, 1], 'passed', [9, 6, 6, 9, 5, 5]),
];

// prettier-ignore
const rolls: Worked[] = [
  province('one of sixteen is suspended', n(16, { suspended: 1 }), [8, 7, 0, 0], 'passed', [15, 10, 15, 15, 8, 8]),
  province('one of fifteen is suspended: seven to seven', n(15, { suspended: 1 }), [7, 7, 0, 0], 'failed', [14, 10, 14, 14, 8, 7]),
  province('one of fifteen is suspended: eight to six', n(15, { suspended: 1 }), [8, 6, 0, 0], 'passed', [14, 10, 14, 14, 8, 8]),
  province('two step aside: seven carry', n(15, { recused: 2 }), [7, 6, 0, 0], 'passed', [13, 9, 13, 13, 7, 7]),
  province('two step aside: the quorum sinks to nine, and eight are short of it', n(15, { recused: 2 }), [7, 1, 0, 0], 'no-quorum', [13, 9, 8, 13, 7, 7]),
  province('one suspended, two aside: twelve', n(15, { suspended: 1, recused: 2 }), [7, 1, 0, 0], 'passed', [12, 8, 8, 12, 7, 7]),
  province('one suspended, two aside: six to six', n(15, { suspended: 1, recused: 2 }), [6, 6, 0, 0], 'failed', [12, 8, 12, 12, 7, 6]),
  province('one was transferred before: fourteen', n(15, { gone: 1 }), [8, 0, 0, 2], 'passed', [14, 10, 10, 14, 8, 8]),
  province('three transferred and one suspended before: eleven', n(15, { gone: 3, suspended: 1 }), [6, 2, 0, 0], 'passed', [11, 8, 8, 11, 6, 6]),
  province('one is transferred meanwhile: seven to seven of fifteen still', n(15, { leftSince: 1 }), [7, 7, 0, 0], 'failed', [15, 10, 14, 15, 8, 7]),
  province('one is transferred meanwhile: eight carry', n(15, { leftSince: 1 }), [8, 6, 0, 0], 'passed', [15, 10, 14, 15, 8, 8]),
  province('one voted for and was transferred after: the vote stands', n(15, { leftSince: 1 }), [8, 7, 0, 0], 'passed', [15, 10, 15, 15, 8, 8]),
  province('six are transferred meanwhile: nine cannot make the quorum of fifteen', n(15, { leftSince: 6 }), [9, 0, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 9]),
  province('one comes in meanwhile and has no vote', n(15, { joinedSince: 1 }), [8, 2, 0, 0], 'passed', [15, 10, 10, 15, 8, 8]),
  province('all but one step aside', n(15, { recused: 14 }), [1, 0, 0, 0], 'passed', [1, 1, 1, 1, 1, 1]),
  commune('three of thirty-three step aside', n(33, { recused: 3 }), [16, 4, 0, 0], 'passed', [30, 20, 20, 30, 16, 16]),
  commune('three of thirty-three step aside: fifteen to fifteen', n(33, { recused: 3 }), [15, 15, 0, 0], 'failed', [30, 20, 30, 30, 16, 15]),
  council('one of fifty-three is suspended', n(53, { suspended: 1 }), [27, 25, 0, 0], 'passed', [52, 35, 52, 52, 27, 27]),
  council('one of fifty-three is suspended: twenty-six to twenty-six', n(53, { suspended: 1 }), [26, 26, 0, 0], 'failed', [52, 35, 52, 52, 27, 26]),
  council('two of fifty-three step aside: two thirds of fifty-one is thirty-four', n(53, { recused: 2 }), [26, 25, 0, 0], 'passed', [51, 34, 51, 51, 26, 26]),
  board('one of nine steps aside', n(9, { recused: 1 }), [3, 3, 0, 0], 'failed', [8, 6, 6, 6, 4, 3], { presiding: 'against' }),
  board('the chair steps aside: the deputy who presides decides', n(9, { recused: 1 }), [4, 4, 0, 0], 'passed', [8, 6, 8, 8, 5, 4], { presiding: 'for' }),
  board('one of ten leaves meanwhile: seven are short of eight', n(10, { leftSince: 1 }), [5, 2, 0, 0], 'no-quorum', [10, 8, 7, 7, 4, 5]),
  standards('two of twenty-one step aside', n(21, { recused: 2 }), [10, 4, 0, 0], 'passed', [19, 10, 14, 14, 10, 10]),
  standards('two of twenty-one step aside: nine of fourteen is no two thirds', n(21, { recused: 2 }), [9, 5, 0, 0], 'failed', [19, 10, 14, 14, 10, 9]),
];

// prettier-ignore
const inWriting: Worked[] = [
  province('eleven answer, all for', n(15), [11, 0, 0, 0], 'passed', [15, 10, 11, 15, 8, 11], written()),
  province('two are against and say no reason', n(15), [8, 2, 0, 0], 'passed', [15, 10, 10, 15, 8, 8], written()),
  province('one of those against says why: to a meeting', n(15), [8, 2, 0, 0], 'no-decision', [15, 10, 10, 15, 8, 8], written(1)),
  province('fourteen for, and one other opinion: to a meeting', n(15), [14, 0, 1, 0], 'no-decision', [15, 10, 15, 15, 8, 14], written(1)),
  province('all for, but an objection is not settled: to a meeting', n(15), [15, 0, 0, 0], 'no-decision', [15, 10, 15, 15, 8, 15], written(1)),
  province('a defeat with reasons is a defeat', n(15), [7, 8, 0, 0], 'failed', [15, 10, 15, 15, 8, 7], written(8)),
  province('too few answer, one of them with reasons', n(15), [8, 1, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 8], written(1)),
  province('silence says nothing in writing: ten answered', n(15), [10, 0, 0, 0], 'passed', [15, 10, 10, 15, 8, 10], { ...written(), told: 5 }),
  province('silence says nothing in writing: nine answered', n(15), [9, 0, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 9], { ...written(), told: 6 }),
  province('two step aside, seven for and two abstain', n(15, { recused: 2 }), [7, 0, 0, 2], 'passed', [13, 9, 9, 13, 7, 7], written()),
  commune('two other opinions, with reasons', n(33), [20, 0, 2, 0], 'no-decision', [33, 22, 22, 33, 17, 20], written(2)),
  commune('two other opinions, without', n(33), [20, 0, 2, 0], 'passed', [33, 22, 22, 33, 17, 20], written()),
  board('reasons force no meeting here', n(7), [4, 2, 0, 0], 'passed', [7, 6, 6, 6, 4, 4], written(2)),
  standards('reasons force no meeting here either', n(20), [8, 4, 0, 0], 'passed', [20, 10, 12, 12, 8, 8], written(4)),
];

// prettier-ignore
const bySilence: Worked[] = [
  province('nobody says a word, all were told', n(15), [0, 0, 0, 0], 'passed', [15, 10, 15, 15, 8, 15], silence(15)),
  province('ten were told: the others are away', n(15), [0, 0, 0, 0], 'passed', [15, 10, 10, 15, 8, 10], silence(10)),
  province('nine were told: no quorum', n(15), [0, 0, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 9], silence(9)),
  province('nobody was told', n(15), [0, 0, 0, 0], 'no-quorum', [15, 10, 0, 15, 8, 0], silence(0)),
  province('three are against and say no reason', n(15), [0, 3, 0, 0], 'passed', [15, 10, 15, 15, 8, 12], silence(12)),
  province('three are against, one with a reason: to a meeting', n(15), [0, 3, 0, 0], 'no-decision', [15, 10, 15, 15, 8, 12], silence(12, 1)),
  province('eight break the silence', n(15), [0, 8, 0, 0], 'failed', [15, 10, 15, 15, 8, 7], silence(7)),
  province('seven do not break it', n(15), [0, 7, 0, 0], 'passed', [15, 10, 15, 15, 8, 8], silence(8)),
  province('four for and four silent carry', n(15), [4, 2, 0, 0], 'passed', [15, 10, 10, 15, 8, 8], silence(4)),
  province('four for and three silent are no quorum', n(15), [4, 2, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 7], silence(3)),
  province('who abstains is not silent', n(15), [5, 0, 0, 5], 'failed', [15, 10, 12, 15, 8, 7], silence(2)),
  province('seven against, seven silent: a tie fails', n(15), [0, 7, 0, 0], 'failed', [15, 10, 14, 15, 8, 7], silence(7)),
  province('one is suspended', n(15, { suspended: 1 }), [0, 0, 0, 0], 'passed', [14, 10, 10, 14, 8, 10], silence(10)),
  province('who left meanwhile is silent for nobody', n(15, { leftSince: 1 }), [0, 0, 0, 0], 'passed', [15, 10, 14, 15, 8, 14], silence(14)),
  province('six left meanwhile: nine silences are no quorum', n(15, { leftSince: 6 }), [0, 0, 0, 0], 'no-quorum', [15, 10, 9, 15, 8, 9], silence(9)),
  abstaining('eight silences make no eighth vote', n(15), [7, 0, 0, 0], 'failed', [15, 10, 15, 15, 8, 7], silence(8)),
  abstaining('two silences make the quorum', n(15), [8, 0, 0, 0], 'passed', [15, 10, 10, 15, 8, 8], silence(2)),
  standards('four silences make the quorum, and are no votes cast', n(20), [5, 1, 0, 0], 'passed', [20, 10, 10, 6, 4, 5], silence(4)),
  standards('five of eight cast is no two thirds', n(20), [5, 3, 0, 0], 'failed', [20, 10, 20, 8, 6, 5], silence(12)),
  standards('three votes and six silences of twenty', n(20), [3, 0, 0, 0], 'no-quorum', [20, 10, 9, 3, 2, 3], silence(6)),
  standards('all are silent: nobody is for', n(20), [0, 0, 0, 0], 'failed', [20, 10, 20, 0, 1, 0], silence(20)),
];

// Three quarters of 7 is 5.25: 6, of 9 is 6.75: 7, of 10 is 7.5: 8. Two thirds of 16 is 10.67: 11, of 50 is 33.33: 34.
// prettier-ignore
const otherBodies: Worked[] = [
  commune('seventeen of thirty-three, twenty-two present', n(33), [17, 5, 0, 0], 'passed', [33, 22, 22, 33, 17, 17]),
  commune('twenty-one of thirty-three present', n(33), [17, 4, 0, 0], 'no-quorum', [33, 22, 21, 33, 17, 17]),
  commune('sixteen to seventeen', n(33), [16, 17, 0, 0], 'failed', [33, 22, 33, 33, 17, 16]),
  commune('its standing committee of eleven', n(11), [6, 0, 0, 2], 'passed', [11, 8, 8, 11, 6, 6]),
  commune('five of its eleven', n(11), [5, 0, 0, 3], 'failed', [11, 8, 8, 11, 6, 5]),
  council('twenty-six of fifty delegates, thirty-four present', n(50), [26, 8, 0, 0], 'passed', [50, 34, 34, 50, 26, 26]),
  council('thirty-three of fifty present', n(50), [26, 7, 0, 0], 'no-quorum', [50, 34, 33, 50, 26, 26]),
  council('twenty-five to twenty-five', n(50), [25, 25, 0, 0], 'failed', [50, 34, 50, 50, 26, 25]),
  removal('thirty-four of fifty', n(50), [34, 16, 0, 0], 'passed', [50, 34, 50, 50, 34, 34]),
  removal('thirty-three of fifty', n(50), [33, 17, 0, 0], 'failed', [50, 34, 50, 50, 34, 33]),
  removal('thirty-three of forty-nine', n(50, { gone: 1 }), [33, 0, 0, 10], 'passed', [49, 33, 43, 49, 33, 33]),
  board('four of six present', n(7), [4, 2, 0, 0], 'passed', [7, 6, 6, 6, 4, 4]),
  board('three to three, the chair for', n(7), [3, 3, 0, 0], 'passed', [7, 6, 6, 6, 4, 3], { presiding: 'for' }),
  board('three to three, the chair against', n(7), [3, 3, 0, 0], 'failed', [7, 6, 6, 6, 4, 3], { presiding: 'against' }),
  board('three to three, the chair abstains', n(7), [3, 3, 0, 1], 'failed', [7, 6, 7, 7, 4, 3], { presiding: 'abstain' }),
  board('three to three in secret: nobody knows the chair’s vote', n(7), [3, 3, 0, 0], 'failed', [7, 6, 6, 6, 4, 3]),
  board('two to two and two abstain: one vote more would not carry', n(7), [2, 2, 0, 2], 'failed', [7, 6, 6, 6, 4, 2], { presiding: 'for' }),
  board('five of seven are no quorum', n(7), [5, 0, 0, 0], 'no-quorum', [7, 6, 5, 5, 3, 5]),
  board('four to four of nine, the chair for', n(9), [4, 4, 0, 0], 'passed', [9, 7, 8, 8, 5, 4], { presiding: 'for' }),
  board('four to four of ten, the chair for', n(10), [4, 4, 0, 0], 'passed', [10, 8, 8, 8, 5, 4], { presiding: 'for' }),
  board('two for, one against, one other: no tie, and no majority', n(5), [2, 1, 1, 0], 'failed', [5, 4, 4, 4, 3, 2], { presiding: 'for' }),
  board('three of four present', n(5), [3, 0, 1, 0], 'passed', [5, 4, 4, 4, 3, 3]),
  standards('eight of twelve cast, eight abstain', n(20), [8, 4, 0, 8], 'passed', [20, 10, 20, 12, 8, 8]),
  standards('seven of twelve cast', n(20), [7, 5, 0, 0], 'failed', [20, 10, 12, 12, 8, 7]),
  standards('six of nine cast; the abstention makes the quorum', n(20), [6, 3, 0, 1], 'passed', [20, 10, 10, 9, 6, 6]),
  standards('nine of twenty are no quorum', n(20), [9, 0, 0, 0], 'no-quorum', [20, 10, 9, 9, 6, 9]),
  standards('ten abstain: a quorum for nothing', n(20), [0, 0, 0, 10], 'failed', [20, 10, 10, 0, 1, 0]),
  standards('another opinion is a vote cast: ten of fifteen', n(20), [10, 0, 5, 0], 'passed', [20, 10, 15, 15, 10, 10]),
  standards('ten of sixteen', n(20), [10, 4, 2, 0], 'failed', [20, 10, 16, 16, 11, 10]),
  standards('eight of ten cast, eleven of twenty-one present', n(21), [8, 2, 0, 1], 'passed', [21, 11, 11, 10, 7, 8]),
];

export const results: readonly Worked[] = [
  ...inSession,
  ...rolls,
  ...inWriting,
  ...bySilence,
  ...otherBodies,
];
