import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../start-error';
import { identityOf } from './processes';

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

/**
 * Makes this process the only user of the data folder. The lock names the holder's number and start time, so one left
 * behind by `kill -9` is free at once, also when the number has been given to another process since.
 * @returns the release
 * @throws StartError while another living process holds it
 */
export function lockDataFolder(home: string): () => void {
  const lock = join(home, 'lock');
  const draft = join(home, `lock.${process.pid}`);
  const mine: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' };
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (link(draft, lock)) return () => release(lock, mine);
      clearAway(lock, home);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new StartError(`The lock file ${lock} could not be taken: other processes keep taking it.`);
}

/** A hard link is made by one process only, and never half-written. */
function link(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead holder's lock aside, and puts it back when meanwhile a living process has taken it. */
function clearAway(lock: string, home: string): void {
  refuseIfAlive(read(lock), home);
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // another process was quicker
  }
  try {
    refuseIfAlive(read(aside), home);
  } catch (error) {
    link(aside, lock);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseIfAlive(holder: Holder | undefined, home: string): void {
  if (!holder || identityOf(holder.pid) !== holder.identity) return;
  throw new StartError(
    `The data folder ${home} is in use by another Resolute process (number ${holder.pid}): stop that one, or set DATA_DIR ` +
      'to another folder, or give both the same DATABASE_URL.',
  );
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function release(lock: string, mine: Holder): void {
  const holder = read(lock);
  if (holder?.pid === mine.pid && holder.identity === mine.identity) rmSync(lock, { force: true });
}
