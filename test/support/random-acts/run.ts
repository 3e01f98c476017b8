import { randomInt } from 'node:crypto';
import { Client } from 'pg';
import { startTestApp } from '../app';
import { Coverage } from './coverage';
import { Dice } from './dice';
import { RandomActs } from './random-acts';
import { aSetting } from './setting';

export const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
/** A shorter run is for looking for something, not for reaching everything. */
export const actsToReachAll = 2000;
/** A database of its own for so many acts, so that the years of a term and the tokens last. */
const actsPerDatabase = 2500;
const timesEach = 5;
const actsForTheRest = 500;
const mostTimesWanted = 4;
const lastActsShown = 30;

const wanted = Number(process.env.RANDOM_ACTS ?? actsToReachAll);
/** Two workers share what is enough for both to reach everything. */
export const acts =
  wanted < 2 * actsToReachAll
    ? { first: wanted, second: 0 }
    : { first: Math.ceil(wanted / 2), second: Math.floor(wanted / 2) };

export async function randomActs(count: number): Promise<void> {
  const dice = new Dice(seed);
  const coverage = new Coverage();
  let done = 0;
  while (done < count) done += await some(Math.min(count - done, actsPerDatabase), dice, coverage);
  const mustReachAll = count >= actsToReachAll;
  // Now and then the dice leave the last rare ones to others: those get new documents, not a lower mark.
  while (mustReachAll && !coverage.isThrough(timesEach) && done < count * mostTimesWanted)
    done += await some(actsForTheRest, dice, coverage);
  console.info(`Random acts: ${done} done, SEED=${seed}`);
  if (mustReachAll) expect(coverage.below(timesEach)).toEqual([]);
}

async function some(count: number, dice: Dice, coverage: Coverage): Promise<number> {
  const on = await startTestApp();
  const database = new Client({ connectionString: on.databaseUrl });
  await database.connect();
  const run = new RandomActs(on, await aSetting(on), database, dice, coverage, timesEach);
  try {
    await run.run(count, count < actsForTheRest ? count : count * 1.5);
    return run.done;
  } catch (error) {
    const lastActs = run.log.slice(-lastActsShown).join('\n');
    throw new Error(`SEED=${seed}\n${(error as Error).message}\n\n${lastActs}`, { cause: error });
  } finally {
    await database.end();
    await on.close();
  }
}
