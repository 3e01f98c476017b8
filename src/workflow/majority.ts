import { atLeast, moreThan, type Fraction } from './quorum';

export interface MajorityRule extends Fraction {
  /** "More than half" (true) or "at least two thirds" (false). */
  readonly moreThan: boolean;
  /** Of the roll, of those present, or of the votes cast; an abstention is a presence, not a vote cast. */
  readonly base: 'in-office' | 'present' | 'cast';
}
export interface MajorityResult {
  /** The number the fraction is taken of. */
  readonly base: number;
  readonly needed: number;
  readonly for: number;
  readonly met: boolean;
}

/** No rule adopts anything without a vote for it. */
export function majority(rule: MajorityRule, base: number, votesFor: number): MajorityResult {
  const needed = Math.max(1, rule.moreThan ? moreThan(rule, base) : atLeast(rule, base));
  return { base, needed, for: votesFor, met: votesFor >= needed };
}
