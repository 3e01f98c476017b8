import { presetRules } from '../../../src/committees/rules/presets/presets';
import { ballotSentence } from '../../../src/workflow/ballot-sentence';
import { rulesOfBallot } from '../../../src/workflow/ballot-rules';
import { tally, type Tally } from '../../../src/workflow/tally';
import { bodies, others, type Worked } from './ballot-bodies';
import { results } from './ballot-results';

const rulesOf = { ...bodies, ...others };

function counted({ body, mode, members, votes, told, differing, presiding, papers }: Worked): Tally {
  const { inOffice, gone = 0, suspended = 0, recused = 0 } = members;
  const [yes, no, other, abstain] = votes;
  return tally(
    {
      roll: inOffice - gone - suspended - recused,
      votes: { for: yes, against: no, other, abstain },
      ...(told === undefined ? {} : { silent: told }),
      ...(differing === undefined ? {} : { differing }),
      // Whoever took a paper was there.
      ...(papers === undefined ? {} : { present: papers.issued }),
      presidingChoice: presiding ?? null,
    },
    rulesOfBallot(rulesOf[body], mode, true),
  );
}

describe('Results worked by hand', () => {
  it.each(results.map((worked) => [worked.body, worked.mode, worked.what, worked] as const))(
    '%s, %s: %s',
    (_body, mode, _what, worked) => {
      const result = counted(worked);
      const [roll, quorumNeeded, present, base, needed, votesFor] = worked.expected;
      expect(result.outcome).toBe(worked.outcome);
      expect(result.count.roll).toBe(roll);
      expect(result.quorum).toEqual({ needed: quorumNeeded, present, met: present >= quorumNeeded });
      expect(result.majority).toEqual({ base, needed, for: votesFor, met: votesFor >= needed });
      for (const language of ['vi', 'en'] as const) {
        const sentence = ballotSentence(result, language, mode);
        const numbers =
          worked.outcome === 'no-quorum' ? [present, roll, quorumNeeded] : [votesFor, base, needed];
        expect(sentence.match(/\d+/g)?.slice(0, 3).map(Number)).toEqual(numbers);
      }
    },
  );

  it('name no paper that was not handed out, and lose none that came back', () => {
    const onPaper = results.flatMap(({ papers, votes }) => (papers ? [{ ...papers, votes }] : []));
    expect(onPaper.length).toBeGreaterThanOrEqual(20);
    for (const { issued, returned, invalid, votes } of onPaper) {
      expect(returned).toBeLessThanOrEqual(issued);
      expect(votes.reduce((sum, number) => sum + number, 0) + invalid).toBe(returned);
    }
  });

  it('are eighty and more, each its own', () => {
    expect(results.length).toBeGreaterThanOrEqual(80);
    expect(new Set(results.map(({ what, body }) => `${body} ${what}`)).size).toBe(results.length);
  });

  it.each(Object.entries(bodies))('are worked under the rules that %s starts with', (code, rules) => {
    expect(presetRules(code as keyof typeof bodies)).toMatchObject(rules);
  });
});
