/** Exact whole-number arithmetic of the rules of procedure: 2/3 of 15 is 10, never 10.000000000000002. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}
export interface QuorumRule extends Fraction {
  readonly base: 'in-office';
}
export interface QuorumResult {
  readonly needed: number;
  readonly present: number;
  readonly met: boolean;
}

/** The least whole number that is at least `fraction` of `base`. */
export function atLeast({ numerator, denominator }: Fraction, base: number): number {
  const parts = base * numerator;
  return (parts - (parts % denominator)) / denominator + (parts % denominator === 0 ? 0 : 1);
}

/** The least whole number that is more than `fraction` of `base`. */
export function moreThan({ numerator, denominator }: Fraction, base: number): number {
  const parts = base * numerator;
  return (parts - (parts % denominator)) / denominator + 1;
}

/** An empty roll can decide nothing, so one person is always needed. */
export function quorum(rule: QuorumRule, inOffice: number, present: number): QuorumResult {
  const needed = Math.max(1, atLeast(rule, inOffice));
  return { needed, present, met: present >= needed };
}
