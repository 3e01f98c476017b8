import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../start-error';
import { identityOf, isAlive, postgresProcessesIn, postmasterPid } from './processes';

/** How hard to ask, and for how long. All three keep committed data: the last ones only mean recovery at the next start. */
const ways = [
  { signal: 'SIGINT', seconds: 5 },
  { signal: 'SIGQUIT', seconds: 3 },
  { signal: 'SIGKILL', seconds: 3 },
] as const;

/**
 * Stops a PostgreSQL that outlived the process that had started it (`kill -9` of the parent), and removes its lock file
 * when that names a process of somebody else by now. Call only under the data folder's lock.
 */
export async function stopOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  for (const { signal, seconds } of ways) {
    const left = postgresProcessesIn(cluster);
    if (left.length === 0) return forgetReusedNumber(cluster);
    log(`stopping a PostgreSQL left over from an earlier start (${left.join(', ')}) with ${signal}`);
    const head = left.find((pid) => pid === postmasterPid(cluster));
    // The postmaster ends its own processes. Without one they end by themselves; SIGINT would only cancel a query.
    for (const pid of signal === 'SIGINT' ? (head ? [head] : []) : left) send(pid, signal);
    for (let tick = 0; tick < seconds * 20 && postgresProcessesIn(cluster).length > 0; tick += 1)
      await sleep(50);
  }
  if (postgresProcessesIn(cluster).length > 0) {
    throw new StartError(
      `An earlier PostgreSQL on ${cluster} does not stop: end it by hand and start again.`,
    );
  }
  forgetReusedNumber(cluster);
}

/** PostgreSQL refuses to start while any process has the number in its lock file, even an unrelated or a dead one. */
function forgetReusedNumber(cluster: string): void {
  const pid = postmasterPid(cluster);
  if (pid === undefined || !isAlive(pid)) return;
  if (process.platform === 'linux' || identityOf(pid) === undefined)
    rmSync(`${cluster}/postmaster.pid`, { force: true });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}
