import type { BallotMode } from './facts';
import type { BallotRules } from './tally';

/**
 * What of the rules of procedure the arithmetic of one ballot needs; what does not concern it is left out, so that the
 * stored decision names only what it was decided by. Silence counts in a silence ballot alone; a meeting hears whoever
 * differs, and parts decide nothing a meeting could be forced for.
 */
export function rulesOfBallot(
  { quorum, majority, tie, silence, differingOpinionsForceMeeting }: BallotRules,
  mode: BallotMode,
  isOnWhole: boolean,
): BallotRules {
  return {
    ...{ quorum, majority, tie },
    ...(mode === 'silence' && silence ? { silence } : {}),
    ...(mode !== 'session' && isOnWhole && differingOpinionsForceMeeting
      ? { differingOpinionsForceMeeting }
      : {}),
  };
}
