import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { firstLine, StartError } from '../../start-error';

/** The system user PostgreSQL runs as; empty: the same as ours. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the existing cluster, or for a new one as the
 * system user `postgres`, who is made where there is none.
 * @throws StartError when the cluster is another user's, or no user can be had
 */
export function runAsFor(cluster: string): RunAs {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new StartError(
        `The database in ${cluster} belongs to another system user: start Resolute as the user that made it, or set DATA_DIR to another folder.`,
      );
    }
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return systemUser() ?? makeSystemUser();
}

function systemUser(): RunAs | undefined {
  const number = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return undefined;
  }
}

function makeSystemUser(): RunAs {
  try {
    execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'pipe' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new StartError(
      `PostgreSQL does not run as root, and the system user "postgres" could not be made (${firstLine(error)}): start Resolute as an ordinary user.`,
    );
  }
  const made = systemUser();
  if (!made) throw new StartError('PostgreSQL does not run as root: start Resolute as an ordinary user.');
  return made;
}

/** Whether that user gets as far as this folder: every folder above must let it through. */
export function canEnter(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...runAs, cwd: '/', env: {} }).status === 0
  );
}
