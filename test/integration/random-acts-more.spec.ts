import { acts, actsToReachAll, randomActs, seed } from '../support/random-acts/run';

/** A file of its own, so that both workers share a long run. */
const inLongRuns = acts.second >= actsToReachAll ? it : it.skip;

describe('More random acts, by other dice', () => {
  inLongRuns(
    `do what the oracle says: ${acts.second} acts, SEED=${seed}`,
    () => randomActs(acts.second),
    3_600_000,
  );
});
