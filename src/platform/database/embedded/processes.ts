import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const linux = process.platform === 'linux';

/**
 * What tells a process from a later one with the same number: the machine's boot and the start time within it.
 * Undefined when the process is gone, or dead and only waiting to be reaped.
 */
export function identityOf(pid: number): string | undefined {
  try {
    if (!linux) {
      const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
        encoding: 'utf8',
      }).trim();
      const [state = 'Z', ...start] = line.split(/\s+/);
      return state.startsWith('Z') ? undefined : start.join(' ');
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${rest[18]}`;
  } catch {
    return undefined;
  }
}

/** Every living PostgreSQL process of this cluster: all of them work inside the cluster's folder. */
export function postgresProcessesIn(cluster: string): number[] {
  if (!linux) {
    const pid = postmasterPid(cluster);
    return pid !== undefined && isPostmasterOf(pid, cluster) ? [pid] : [];
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster) && identityOf(pid) !== undefined);
}

/** The number that the cluster's lock file names, alive or not. */
export function postmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(`${cluster}/postmaster.pid`, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== cluster) return false;
    return /^(\S*\/)?postgres(\0|:|\s|$)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false; // gone, or another user's: the cluster's own processes are ours to look at
  }
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}
