import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine, StartError } from '../../start-error';

/** Passwords of the two roles of the embedded cluster; only this machine's owner of the data folder can read them. */
export interface Credentials {
  readonly superuser: string;
  readonly owner: string;
}

/**
 * Made before the cluster and kept beside it.
 * @throws StartError when they are unreadable, or lost although the cluster exists: nothing is guessed or reset
 */
export function credentialsFor(home: string, cluster: string): Credentials {
  const path = join(home, 'passwords.json');
  try {
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Credentials;
  } catch (error) {
    throw new StartError(`The database's passwords in ${path} cannot be read (${firstLine(error)}).`);
  }
  if (existsSync(cluster)) {
    throw new StartError(
      `The file ${path} with the database's passwords is missing: put it back from a backup.`,
    );
  }
  const made: Credentials = { superuser: secret(), owner: secret() };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
  renameSync(draft, path);
  return made;
}

const secret = (): string => randomBytes(24).toString('hex');
