import fc from 'fast-check';
import { tally, type BallotCount, type BallotRules, type VoteChoice } from '../../../src/workflow/tally';

const share = fc
  .integer({ min: 1, max: 12 })
  .chain((denominator) =>
    fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
  );
const anyRules: fc.Arbitrary<BallotRules> = fc
  .tuple(
    share,
    share,
    fc.boolean(),
    fc.constantFrom('in-office', 'present', 'cast'),
    fc.constantFrom('fails', 'presiding-decides'),
  )
  .map(([part, most, moreThan, base, tie]) => ({
    quorum: { ...part, base: 'in-office' },
    majority: { ...most, moreThan, base },
    tie,
  }));
const anyCount: fc.Arbitrary<BallotCount> = fc
  .tuple(
    fc.array(fc.nat({ max: 60 }), { minLength: 4, maxLength: 4 }),
    fc.nat({ max: 9 }),
    fc.nat({ max: 9 }),
    fc.option(fc.constantFrom<VoteChoice[]>('for', 'against', 'other', 'abstain')),
  )
  .map(([votes, silent, absent, presidingChoice]) => {
    const cast = votes.reduce((sum, part) => sum + part, 0);
    const [yes = 0, no = 0, other = 0, abstain = 0] = votes;
    return {
      roll: cast + silent + absent,
      votes: { for: yes, against: no, other, abstain },
      present: cast + silent,
      presidingChoice,
    };
  });
/** A rule that asks for at least half can be carried by one side only. */
const halfOrMore = anyRules.filter(({ majority: { numerator, denominator, moreThan } }) =>
  moreThan ? 2 * numerator >= denominator : 2 * numerator > denominator,
);

describe('any tally', () => {
  it('can be stored as JSON and recomputed from what was stored', () => {
    fc.assert(
      fc.property(anyCount, anyRules, (counted, rules) => {
        const result = tally(counted, rules);
        const stored = JSON.parse(JSON.stringify(result)) as typeof result;
        expect(tally(stored.count, stored.rules)).toEqual(result);
      }),
    );
  });

  it('is exact: what is needed is the least whole number that satisfies the fraction', () => {
    fc.assert(
      fc.property(anyCount, anyRules, (counted, rules) => {
        const { quorum: reached, majority: won } = tally(counted, rules);
        const { numerator, denominator, moreThan } = rules.majority;
        const satisfies = (votes: number) =>
          votes > 0 &&
          (moreThan
            ? votes * denominator > won.base * numerator
            : votes * denominator >= won.base * numerator);
        expect([satisfies(won.needed), satisfies(won.needed - 1)]).toEqual([true, false]);
        const enough = (persons: number) =>
          persons > 0 && persons * rules.quorum.denominator >= counted.roll * rules.quorum.numerator;
        expect([enough(reached.needed), enough(reached.needed - 1)]).toEqual([true, false]);
      }),
    );
  });

  it('never passes without a quorum or without a vote for', () => {
    fc.assert(
      fc.property(anyCount, anyRules, (counted, rules) => {
        const result = tally(counted, rules);
        expect(result.outcome === 'no-quorum').toBe(!result.quorum.met);
        if (result.outcome === 'passed') expect(counted.votes.for).toBeGreaterThan(0);
      }),
    );
  });

  it('never turns from passed when a vote against becomes one for', () => {
    fc.assert(
      fc.property(anyCount, anyRules, (counted, rules) => {
        fc.pre(counted.votes.against > 0 && rules.tie === 'fails');
        const { votes } = counted;
        const changed = { ...counted, votes: { ...votes, for: votes.for + 1, against: votes.against - 1 } };
        if (tally(counted, rules).outcome === 'passed') expect(tally(changed, rules).outcome).toBe('passed');
      }),
    );
  });

  it('cannot pass the motion and its contrary by half or more', () => {
    fc.assert(
      fc.property(anyCount, halfOrMore, (counted, rules) => {
        const { votes } = counted;
        const contrary = { ...counted, votes: { ...votes, for: votes.against, against: votes.for } };
        const strict = { ...rules, tie: 'fails' as const };
        const both = [tally(counted, strict), tally(contrary, strict)].every(
          ({ outcome }) => outcome === 'passed',
        );
        expect(both).toBe(false);
      }),
    );
  });
});
