import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { startTestApp } from '../support/app';
import { Coverage } from '../support/random-acts/coverage';
import { Dice } from '../support/random-acts/dice';
import { RandomActs } from '../support/random-acts/random-acts';
import { aSetting } from '../support/random-acts/setting';

const acts = Number(process.env.RANDOM_ACTS ?? 2000);
const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
/** A database of its own for so many acts, so that the years of a term and the tokens last. */
const actsPerDatabase = 2500;
const timesEach = 5;
/** A shorter run is for looking for something, not for reaching everything. */
const actsToReachAll = 2000;
const lastActsShown = 30;

describe('Random acts by anybody on documents of four committees', () => {
  it(`do what the oracle says: ${acts} acts, SEED=${seed}`, async () => {
    const dice = new Dice(seed);
    const coverage = new Coverage();
    let done = 0;
    while (done < acts) done += await some(Math.min(acts - done, actsPerDatabase), dice, coverage);
    console.info(`Random acts: ${done} done, SEED=${seed}`);
    if (acts >= actsToReachAll) expect(coverage.below(timesEach)).toEqual([]);
  }, 3_600_000);
});

async function some(count: number, dice: Dice, coverage: Coverage): Promise<number> {
  const on = await startTestApp();
  const database = new Client({ connectionString: on.databaseUrl });
  await database.connect();
  const run = new RandomActs(on, await aSetting(on), database, dice, coverage, timesEach);
  try {
    await run.run(count, count < actsToReachAll ? count : count * 1.5);
    return run.done;
  } catch (error) {
    const lastActs = run.log.slice(-lastActsShown).join('\n');
    throw new Error(`SEED=${seed}\n${(error as Error).message}\n\n${lastActs}`, { cause: error });
  } finally {
    await database.end();
    await on.close();
  }
}
