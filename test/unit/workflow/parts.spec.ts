import { partsSentence, votesOnAlternatives } from '../../../src/workflow/parts';
import { tally, type BallotRules } from '../../../src/workflow/tally';

const rules: BallotRules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'fails',
};

describe('Alternatives', () => {
  it('are each voted for by those who choose them, and against by those who choose another', () => {
    expect(votesOnAlternatives({ 1: 8, 2: 3, 3: 0 }, 4)).toEqual({
      1: { for: 8, against: 3, other: 0, abstain: 4 },
      2: { for: 3, against: 8, other: 0, abstain: 4 },
      3: { for: 0, against: 11, other: 0, abstain: 4 },
    });
  });

  // [chosen each, abstained, roll, sentence in English]
  it.each([
    [[8, 7], 0, 15, 'Chosen: A.'],
    [[7, 8], 0, 15, 'Chosen: B.'],
    [[7, 7], 1, 15, 'No alternative got what is needed over the others.'],
    [[7, 4, 4], 0, 15, 'No alternative got what is needed over the others.'],
    [[8, 4, 3], 0, 15, 'Chosen: A.'],
    [[5, 4], 0, 15, '9 of 15 in office took part, 10 needed: no quorum.'],
    [[5, 4], 1, 15, 'No alternative got what is needed over the others.'],
    [[0, 0], 15, 15, 'No alternative got what is needed over the others.'],
  ])('%j chosen and %i abstaining of %#', (chosen, abstained, roll, sentence) => {
    const votes = votesOnAlternatives(
      Object.fromEntries(chosen.map((number, at) => [String(at + 1), number])),
      abstained,
    );
    const parts = Object.values(votes).map((each, at) => ({
      name: 'ABC'[at]!,
      result: tally({ roll, votes: each }, rules),
    }));
    expect(partsSentence('alternatives', parts, roll, 'en')).toBe(sentence);
  });

  it('choose none where the rules let two carry', () => {
    const third = { ...rules, majority: { ...rules.majority, numerator: 1, denominator: 3 } };
    const votes = votesOnAlternatives({ 1: 8, 2: 7 }, 0);
    const parts = Object.values(votes).map((each, at) => ({
      name: 'AB'[at]!,
      result: tally({ roll: 15, votes: each }, third),
    }));
    expect(parts.map(({ result }) => result.outcome)).toEqual(['passed', 'passed']);
    expect(partsSentence('alternatives', parts, 15, 'vi')).toBe(
      'Không phương án nào đạt đủ số phiếu cần thiết hơn các phương án khác.',
    );
  });
});

describe('Clauses', () => {
  const part = (name: string, yes: number, no: number) => ({
    name,
    result: tally({ roll: 15, votes: { for: yes, against: no, other: 0, abstain: 0 } }, rules),
  });

  it('carry or fail each by itself', () => {
    const parts = [part('I.1', 8, 7), part('I.2', 7, 8), part('II', 15, 0)];
    expect(partsSentence('clauses', parts, 15, 'en')).toBe('2 of 3 clauses carried: I.1, II.');
    expect(partsSentence('clauses', parts, 15, 'vi')).toBe('2/3 nội dung được thông qua: I.1, II.');
    expect(partsSentence('clauses', [part('I.2', 7, 8)], 15, 'en')).toBe('0 of 1 clauses carried.');
    expect(partsSentence('clauses', [part('I.2', 7, 2)], 15, 'vi')).toBe(
      '9/15 thành viên đương nhiệm tham gia, cần 10: không đủ số thành viên.',
    );
  });
});
