/**
 * The result of a ballot and the arithmetic behind it, pure and JSON-storable: `tally(result.count, result.rules)` gives
 * the same result again, so every stored decision can be recomputed by anybody.
 */
import type { BallotOutcome } from './facts';
import { majority, type MajorityResult, type MajorityRule } from './majority';
import { quorum, type QuorumResult, type QuorumRule } from './quorum';

export type VoteChoice = 'for' | 'against' | 'other' | 'abstain';
export type Votes = Readonly<Record<VoteChoice, number>>;

export interface BallotRules {
  readonly quorum: QuorumRule;
  readonly majority: MajorityRule;
  readonly tie: 'fails' | 'presiding-decides';
  /** What the silence of somebody who was told counts as; left out: nothing. */
  readonly silence?: 'none' | 'agreement' | 'abstention';
  readonly differingOpinionsForceMeeting?: boolean;
}
export interface BallotCount {
  /** Members in office less suspended and recused, frozen when the ballot opened. */
  readonly roll: number;
  readonly votes: Votes;
  /** On the roll, told of the ballot on record, and silent to the end; left out where silence is not asked. */
  readonly silent?: number;
  /** Left out: those who cast any vote, abstentions included, and those whose silence counts. */
  readonly present?: number;
  /** How the presiding person voted; null or left out where that is secret or there was no such vote. */
  readonly presidingChoice?: VoteChoice | null;
  /** Important differing opinions that no meeting has heard; left out in a session. */
  readonly differing?: number;
}
interface TieResult {
  /** As many votes for as against. */
  readonly equal: boolean;
  /** What broke it: the presiding person's vote, or the rule that a tie fails; null where there was none to break. */
  readonly brokenBy: 'presiding' | 'rule' | null;
}
export interface Tally {
  readonly outcome: BallotOutcome;
  readonly quorum: QuorumResult;
  readonly majority: MajorityResult;
  readonly tie: TieResult;
  readonly count: BallotCount;
  readonly rules: BallotRules;
}

/** @throws RangeError for a count no ballot can have (more votes than persons) or a fraction that is none. */
export function tally(count: BallotCount, rules: BallotRules): Tally {
  const votes = withSilence(count, rules);
  const present = count.present ?? votesOf(votes);
  check(count, votes, present, rules);
  const bases = { 'in-office': count.roll, present, cast: votes.for + votes.against + votes.other };
  const reached = quorum(rules.quorum, count.roll, present);
  const won = majority(rules.majority, bases[rules.majority.base], votes.for);
  const tie = breakTie(votes, count, rules, won);
  const passed = won.met || (tie.brokenBy === 'presiding' && count.presidingChoice === 'for');
  const unheard = rules.differingOpinionsForceMeeting === true && (count.differing ?? 0) > 0;
  const decided = !passed ? 'failed' : unheard ? 'no-decision' : 'passed';
  return {
    ...{ outcome: reached.met ? decided : 'no-quorum', quorum: reached, majority: won, tie },
    ...{ count, rules },
  };
}

/** The votes as the rules let them count. Where silence counts as nothing, the silent stay away. */
function withSilence({ votes, silent = 0 }: BallotCount, { silence }: BallotRules): Votes {
  if (silence === 'agreement') return { ...votes, for: votes.for + silent };
  if (silence === 'abstention') return { ...votes, abstain: votes.abstain + silent };
  return votes;
}

/**
 * A casting vote weighs one vote: it breaks a tie only where one more vote for would have carried. Five to five of fifteen
 * in office stays a defeat, whoever presides.
 */
function breakTie(
  votes: Votes,
  { presidingChoice }: BallotCount,
  { tie }: BallotRules,
  won: MajorityResult,
): TieResult {
  const equal = votes.for === votes.against && votes.for > 0;
  if (!equal || won.met) return { equal, brokenBy: null };
  const decides = tie === 'presiding-decides' && (presidingChoice === 'for' || presidingChoice === 'against');
  return { equal, brokenBy: decides && won.for + 1 >= won.needed ? 'presiding' : 'rule' };
}

function votesOf(votes: Votes): number {
  return votes.for + votes.against + votes.other + votes.abstain;
}

function check(count: BallotCount, votes: Votes, present: number, rules: BallotRules): void {
  const { roll, silent = 0, differing = 0 } = count;
  const counts = [roll, present, silent, differing, ...Object.values(count.votes)];
  if (!counts.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    throw new RangeError(`A ballot is counted in whole persons: ${counts.join(', ')}`);
  }
  if (votesOf(votes) > present || present > roll || votesOf(count.votes) + silent > roll) {
    throw new RangeError(
      `${votesOf(count.votes)} votes, ${silent} silent, ${present} present and ${roll} on the roll do not fit together`,
    );
  }
  for (const { numerator, denominator } of [rules.quorum, rules.majority]) {
    const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
    if (!whole || numerator < 0 || denominator < 1 || !Number.isSafeInteger(roll * numerator)) {
      throw new RangeError(`${numerator}/${denominator} is not a share the rules of procedure can ask for`);
    }
  }
}
