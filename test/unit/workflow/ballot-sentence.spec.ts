import { ballotSentence, calledOffSentence, votingSentence } from '../../../src/workflow/ballot-sentence';
import { tally, type BallotRules } from '../../../src/workflow/tally';

const rules: BallotRules = {
  quorum: { numerator: 2, denominator: 3, base: 'in-office' },
  majority: { numerator: 1, denominator: 2, moreThan: true, base: 'in-office' },
  tie: 'presiding-decides',
};
const votes = { for: 0, against: 0, other: 0, abstain: 0 };
const of = (base: 'in-office' | 'present' | 'cast'): BallotRules => ({
  ...rules,
  majority: { ...rules.majority, base },
});

describe('A ballot in one sentence', () => {
  it('says how many of how many, and how many were needed', () => {
    const result = tally({ roll: 15, votes: { ...votes, for: 11, against: 2 } }, rules);
    expect(ballotSentence(result, 'en')).toBe('11 of 15 in office voted for, 8 needed: passed.');
    expect(ballotSentence(result, 'vi')).toBe(
      '11/15 thành viên đương nhiệm tán thành, cần 8: được thông qua.',
    );
  });

  it('names the base the rules count from', () => {
    const count = { roll: 15, votes: { ...votes, for: 5, against: 6, abstain: 1 } };
    expect(ballotSentence(tally(count, of('present')), 'en')).toBe(
      '5 of 12 present voted for, 7 needed: failed.',
    );
    expect(ballotSentence(tally(count, of('cast')), 'en')).toBe(
      '5 of 11 votes cast were for, 6 needed: failed.',
    );
    expect(ballotSentence(tally(count, of('cast')), 'vi')).toBe(
      '5/11 phiếu biểu quyết tán thành, cần 6: không được thông qua.',
    );
  });

  it('says that too few took part', () => {
    const result = tally({ roll: 15, votes: { ...votes, for: 9 } }, rules);
    expect(ballotSentence(result, 'en')).toBe('9 of 15 in office took part, 10 needed: no quorum.');
    expect(ballotSentence(result, 'vi')).toBe(
      '9/15 thành viên đương nhiệm tham gia, cần 10: không đủ số thành viên.',
    );
  });

  it('says whose vote broke a tie', () => {
    const count = { roll: 10, votes: { ...votes, for: 5, against: 5 }, presidingChoice: 'for' as const };
    const result = tally(count, of('cast'));
    expect(ballotSentence(result, 'en')).toBe(
      '5 of 10 votes cast were for, 6 needed; 5 against, the presiding person’s vote decides: passed.',
    );
    expect(ballotSentence(result, 'vi')).toBe(
      '5/10 phiếu biểu quyết tán thành, cần 6; 5 không tán thành, lá phiếu của người chủ trì quyết định: được thông qua.',
    );
  });

  it('says what silence counted as', () => {
    const count = { roll: 15, votes: { ...votes, for: 4, against: 2 }, silent: 4 };
    const agreeing = tally(count, { ...rules, silence: 'agreement' });
    expect(ballotSentence(agreeing, 'en', 'silence')).toBe(
      '8 of 15 in office voted for, 8 needed; 4 silent, counted as for: passed.',
    );
    expect(ballotSentence(agreeing, 'vi', 'silence')).toBe(
      '8/15 thành viên đương nhiệm tán thành, cần 8; 4 người không trả lời, coi như tán thành: được thông qua.',
    );
    const abstaining = tally(count, { ...rules, silence: 'abstention' });
    expect(ballotSentence(abstaining, 'vi', 'silence')).toBe(
      '4/15 thành viên đương nhiệm tán thành, cần 8; 4 người không trả lời, coi như không biểu quyết: không được thông qua.',
    );
    expect(ballotSentence(tally(count, rules), 'en', 'silence')).toBe(
      '6 of 15 in office answered, 10 needed: no quorum.',
    );
  });

  it('says that a majority in writing must go to a session', () => {
    const count = { roll: 15, votes: { ...votes, for: 9, other: 2 }, differing: 2 };
    const result = tally(count, { ...rules, differingOpinionsForceMeeting: true });
    expect(ballotSentence(result, 'en', 'written')).toBe(
      '9 of 15 in office voted for, 8 needed; 2 important differing opinions: must go to a session.',
    );
    expect(ballotSentence(result, 'vi', 'written')).toBe(
      '9/15 thành viên đương nhiệm tán thành, cần 8; còn 2 ý kiến khác nhau quan trọng: phải đưa ra phiên họp.',
    );
  });

  it('says how far a ballot had come that was called off', () => {
    expect(calledOffSentence(2, 15, 'en')).toBe(
      'Called off, decides nothing; 2 of 15 on the roll had voted.',
    );
    expect(calledOffSentence(2, 15, 'vi')).toBe(
      'Đã hủy, không có giá trị quyết định; 2/15 thành viên đã biểu quyết.',
    );
  });

  it('says how far an open ballot has come', () => {
    expect(votingSentence(1, 15, 'en')).toBe('1 of 15 on the roll has voted.');
    expect(votingSentence(5, 15, 'en')).toBe('5 of 15 on the roll have voted.');
    expect(votingSentence(5, 15, 'vi')).toBe('5/15 thành viên đã biểu quyết.');
  });
});
