import { tally, type BallotCount, type BallotRules, type VoteChoice } from '../../../src/workflow/tally';

const half = { numerator: 1, denominator: 2, moreThan: true };
const twoThirds = { numerator: 2, denominator: 3, moreThan: false };
const quorum = { numerator: 2, denominator: 3, base: 'in-office' } as const;
const ofOffice: BallotRules = { quorum, majority: { ...half, base: 'in-office' }, tie: 'fails' };
const ofPresent: BallotRules = { ...ofOffice, majority: { ...half, base: 'present' } };
const ofCast: BallotRules = { ...ofOffice, majority: { ...half, base: 'cast' } };
const officeTwoThirds: BallotRules = { ...ofOffice, majority: { ...twoThirds, base: 'in-office' } };
const presentTwoThirds: BallotRules = { ...ofOffice, majority: { ...twoThirds, base: 'present' } };
const deciding = (rules: BallotRules): BallotRules => ({ ...rules, tie: 'presiding-decides' });

function count(
  roll: number,
  [yes, no, other, abstain]: number[],
  more: Partial<BallotCount> = {},
): BallotCount {
  return {
    roll,
    votes: { for: yes ?? 0, against: no ?? 0, other: other ?? 0, abstain: abstain ?? 0 },
    ...more,
  };
}
const choosing = (presidingChoice: VoteChoice | null) => ({ presidingChoice });

// [count, rules, outcome, quorum needed, present, majority base, needed]
type Worked = [string, BallotCount, BallotRules, string, number, number, number, number];
// prettier-ignore
const worked: Worked[] = [
  ['15 in office, all for', count(15, [15]), ofOffice, 'passed', 10, 15, 15, 8],
  ['8 of 15 carry', count(15, [8, 7]), ofOffice, 'passed', 10, 15, 15, 8],
  ['7 of 15 do not', count(15, [7, 8]), ofOffice, 'failed', 10, 15, 15, 8],
  ['7 for, 3 against of 15 is no half', count(15, [7, 3]), ofOffice, 'failed', 10, 10, 15, 8],
  ['8 for of 10 present carry', count(15, [8, 2]), ofOffice, 'passed', 10, 10, 15, 8],
  ['9 present of 15 is no quorum', count(15, [9]), ofOffice, 'no-quorum', 10, 9, 15, 8],
  ['abstentions make the quorum', count(15, [8, 0, 0, 2]), ofOffice, 'passed', 10, 10, 15, 8],
  ['presence without a vote makes it too', count(15, [8], { present: 10 }), ofOffice, 'passed', 10, 10, 15, 8],
  ['14 in office: 8 needed', count(14, [8, 6]), ofOffice, 'passed', 10, 14, 14, 8],
  ['14 in office: 7 to 7 fails', count(14, [7, 7]), ofOffice, 'failed', 10, 14, 14, 8],
  ['14: the chair breaks 7 to 7 for', count(14, [7, 7], choosing('for')), deciding(ofOffice), 'passed', 10, 14, 14, 8],
  ['14: the chair breaks 7 to 7 against', count(14, [7, 7], choosing('against')), deciding(ofOffice), 'failed', 10, 14, 14, 8],
  ['14: an abstaining chair breaks nothing', count(14, [6, 6, 0, 2], choosing('abstain')), deciding(ofOffice), 'failed', 10, 14, 14, 8],
  ['14: 7 to 5 with 2 abstaining is no tie', count(14, [7, 5, 0, 2], choosing('for')), deciding(ofOffice), 'failed', 10, 14, 14, 8],
  ['15: a casting vote weighs one vote', count(15, [6, 6], choosing('for')), deciding(ofOffice), 'failed', 10, 12, 15, 8],
  ['the chair decides nothing without a quorum', count(15, [4, 4], choosing('for')), deciding(ofCast), 'no-quorum', 10, 8, 8, 5],
  ['present: 6 of 11 carry', count(15, [6, 5]), ofPresent, 'passed', 10, 11, 11, 6],
  ['present: 6 of 12 do not', count(15, [6, 4, 0, 2]), ofPresent, 'failed', 10, 12, 12, 7],
  ['present: another opinion is not for', count(15, [6, 0, 6]), ofPresent, 'failed', 10, 12, 12, 7],
  ['present: 6 to 6, the chair for', count(15, [6, 6], choosing('for')), deciding(ofPresent), 'passed', 10, 12, 12, 7],
  ['present: 5 to 5 and 2 abstaining stays short', count(15, [5, 5, 0, 2], choosing('for')), deciding(ofPresent), 'failed', 10, 12, 12, 7],
  ['present counts the silent', count(15, [6, 4], { present: 12 }), ofPresent, 'failed', 10, 12, 12, 7],
  ['cast: abstentions are set aside', count(15, [5, 4, 0, 3]), ofCast, 'passed', 10, 12, 9, 5],
  ['cast: another opinion is a vote cast', count(15, [5, 4, 1]), ofCast, 'failed', 10, 10, 10, 6],
  ['cast: 5 to 5 fails by the rule', count(15, [5, 5], choosing('for')), ofCast, 'failed', 10, 10, 10, 6],
  ['cast: 5 to 5, the chair for', count(15, [5, 5], choosing('for')), deciding(ofCast), 'passed', 10, 10, 10, 6],
  ['cast: nobody says yes or no', count(15, [0, 0, 0, 12]), ofCast, 'failed', 10, 12, 0, 1],
  ['two thirds of 15 is exactly 10', count(15, [10, 5]), officeTwoThirds, 'passed', 10, 15, 15, 10],
  ['9 of 15 is short of two thirds', count(15, [9, 6]), officeTwoThirds, 'failed', 10, 15, 15, 10],
  ['two thirds of 16 is 11, not 10.67', count(16, [10, 6]), officeTwoThirds, 'failed', 11, 16, 16, 11],
  ['two thirds of 11 present is 8', count(15, [8, 3]), presentTwoThirds, 'passed', 10, 11, 11, 8],
  ['the chair cannot make two thirds of a tie', count(15, [6, 6], choosing('for')), deciding(presentTwoThirds), 'failed', 10, 12, 12, 8],
  ['13 in office: quorum 9, majority 7', count(13, [7, 2]), ofOffice, 'passed', 9, 9, 13, 7],
  ['one in office', count(1, [1]), ofOffice, 'passed', 1, 1, 1, 1],
  ['two in office, one for', count(2, [1], { present: 2 }), ofOffice, 'failed', 2, 2, 2, 2],
  ['nobody in office decides nothing', count(0, []), ofOffice, 'no-quorum', 1, 0, 0, 1],
];

describe('tally', () => {
  it.each(worked)('%s', (_, counted, rules, outcome, needed, present, base, majorityNeeded) => {
    const result = tally(counted, rules);
    expect(result.outcome).toBe(outcome);
    expect(result.quorum).toEqual({ needed, present, met: present >= needed });
    expect(result.majority).toEqual({
      base,
      needed: majorityNeeded,
      for: counted.votes.for,
      met: counted.votes.for >= majorityNeeded,
    });
  });

  it('tells what broke a tie', () => {
    expect(tally(count(14, [7, 7], choosing('against')), deciding(ofOffice)).tie).toEqual({
      equal: true,
      brokenBy: 'presiding',
    });
    expect(tally(count(14, [7, 7]), ofOffice).tie).toEqual({ equal: true, brokenBy: 'rule' });
    expect(tally(count(14, [8, 6]), ofOffice).tie).toEqual({ equal: false, brokenBy: null });
    expect(
      tally(count(14, [7, 7]), { ...ofOffice, majority: { ...half, moreThan: false, base: 'in-office' } }),
    ).toMatchObject({
      outcome: 'passed',
      tie: { equal: true, brokenBy: null },
    });
  });

  it.each([
    ['more votes than members', count(3, [4]), ofOffice],
    ['more votes than present', count(15, [8, 3], { present: 10 }), ofOffice],
    ['more present than on the roll', count(15, [8], { present: 16 }), ofOffice],
    ['half a vote', count(15, [7.5]), ofOffice],
    ['fewer than no votes', count(15, [9, -1]), ofOffice],
    ['a share of nothing', count(15, [9]), { ...ofOffice, quorum: { ...quorum, denominator: 0 } }],
    [
      'a share with decimals',
      count(15, [9]),
      { ...ofOffice, majority: { ...ofOffice.majority, numerator: 0.5 } },
    ],
  ])('refuses to count %s', (_, counted, rules) => {
    expect(() => tally(counted, rules)).toThrow(RangeError);
  });
});
