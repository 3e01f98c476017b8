import { acts, randomActs, seed } from '../support/random-acts/run';

describe('Random acts by anybody on documents of four committees', () => {
  it(`do what the oracle says: ${acts.first} acts, SEED=${seed}`, () => randomActs(acts.first), 3_600_000);
});
