import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  readdirSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { firstLine, StartError } from '../../start-error';
import type { Binaries } from './binaries';
import type { Place } from './place';

const encoding = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/**
 * The cluster, made on the first start. initdb works in a draft folder that is renamed when it is whole, so a start that
 * was killed half-way leaves nothing that could be taken for a database.
 * @throws StartError when the cluster is another version's, or initdb fails
 */
export async function ensureCluster(
  { home, cluster, runAs }: Place,
  binaries: Binaries,
  password: string,
  flags: readonly string[] = [],
): Promise<void> {
  if (existsSync(cluster)) return checkVersion(cluster, binaries.major);
  removeDrafts(home);
  // A new name each time: an initdb whose parent was killed may still be at work, and empties its folder when it fails.
  const draft = join(home, `draft.${randomBytes(4).toString('hex')}`);
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chownSync(draft, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    await initdb(binaries.initdb, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...flags], runAs);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

function removeDrafts(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith('draft.')) rmSync(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

function checkVersion(cluster: string, major: number): void {
  let found: string;
  try {
    found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    throw new StartError(
      `The folder ${cluster} holds no PostgreSQL database that can be read (${firstLine(error)}).`,
    );
  }
  if (found === String(major)) return;
  throw new StartError(
    `The database in ${cluster} was made by PostgreSQL ${found}, and this Resolute brings ${major}: start the Resolute that made ` +
      'it, or set DATA_DIR to another folder; nothing was changed.',
  );
}

function initdb(program: string, flags: string[], runAs: Place['runAs']): Promise<void> {
  const common = ['--username=postgres', '--auth=scram-sha-256', '--lc-messages=C', ...encoding];
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(program, [...common, ...flags], {
      ...runAs,
      cwd: '/',
      env: { LC_ALL: 'C' },
      detached: true, // Ctrl-C is ours to handle, and a draft is thrown away by the next start
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const stopWithUs = () => child.kill('SIGTERM');
    process.once('exit', stopWithUs);
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) =>
      reject(new StartError(`PostgreSQL's initdb did not run (${firstLine(error)}).`)),
    );
    child.once('close', (code) => {
      process.removeListener('exit', stopWithUs);
      const reason = /initdb: error: .*|FATAL: .*|.*$/.exec(output.trim())?.[0];
      if (code === 0) resolve();
      else
        reject(
          new StartError(
            `PostgreSQL could not make its database (initdb: ${reason ?? `exit code ${code}`}).`,
          ),
        );
    });
  });
}
