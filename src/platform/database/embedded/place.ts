import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { firstLine, StartError } from '../../start-error';
import { canEnter, isRoot, type RunAs, runAsFor } from './run-as';

/** Where the embedded database lives, and as whom it runs. */
export interface Place {
  /** Our own files: the lock, the passwords, and the cluster. */
  readonly home: string;
  /** PostgreSQL's own data folder inside home. */
  readonly cluster: string;
  /** Where a copy of the binaries may go when PostgreSQL's user cannot reach the installed ones. */
  readonly binaries: () => string;
  readonly runAs: RunAs;
  /** Set when the data could not be kept in the data folder. */
  readonly notice?: string;
}

const clusterOf = (home: string): string => join(home, 'cluster');

/**
 * The data folder, or, when we are root and PostgreSQL's user cannot get there, a folder of our own that it can. The
 * second is found again by a name kept in the data folder: where that is deleted, so is the way to the database.
 * @throws StartError when no folder will do
 */
export function choosePlace(dataDir: string): Place {
  const folder = madeFolder(resolve(dataDir));
  const inside = join(folder, 'postgres');
  if (!isRoot()) return { ...placeAt(inside), binaries: () => join(inside, 'binaries') };

  const outside = (root: string, name: string): Place => ({
    ...placeAt(join(root, name)),
    binaries: () => join(root, 'binaries'),
    notice: `PostgreSQL's system user cannot enter ${folder}, so the database is kept in ${join(root, name)}.`,
  });
  if (existsSync(clusterOf(inside))) {
    const place = { ...placeAt(inside), binaries: () => join(ownRoot(), 'binaries') };
    if (canEnter(inside, place.runAs)) return place;
    throw new StartError(
      `The database in ${inside} is closed to PostgreSQL's system user: make the folders above it passable (chmod o+x).`,
    );
  }
  const kept = keptName(folder);
  const known = kept && ownRoots().find((root) => existsSync(clusterOf(join(root, kept))) && isOurs(root));
  if (known) return outside(known, kept);
  const place = placeAt(inside);
  if (canEnter(inside, place.runAs)) return { ...place, binaries: () => join(ownRoot(), 'binaries') };
  rmSync(inside, { recursive: true, force: true });
  return outside(ownRoot(), kept ?? keepName(folder));
}

const nameFile = (folder: string): string => join(folder, 'postgres-elsewhere');

function keptName(folder: string): string | undefined {
  if (!existsSync(nameFile(folder))) return undefined;
  const name = readFileSync(nameFile(folder), 'utf8').trim();
  if (/^[0-9a-f]{16}$/.test(name)) return name;
  throw new StartError(
    `${nameFile(folder)} does not name the folder of the database: restore it, or delete it to begin with an empty one.`,
  );
}

/** Of two starts at once the first names it. */
function keepName(folder: string): string {
  try {
    writeFileSync(nameFile(folder), `${randomBytes(8).toString('hex')}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keptName(folder)!;
}

function placeAt(home: string): Pick<Place, 'home' | 'cluster' | 'runAs'> {
  const runAs = runAsFor(clusterOf(home));
  if (!existsSync(home)) {
    madeFolder(home);
    chmodSync(home, runAs.uid === undefined ? 0o700 : 0o755);
  }
  return { home, cluster: clusterOf(home), runAs };
}

function madeFolder(path: string): string {
  try {
    makeFolders(path);
    return realpathSync(path);
  } catch (error) {
    throw new StartError(
      `The data folder ${path} cannot be made or read (${firstLine(error)}): set DATA_DIR to another folder.`,
    );
  }
}

/** Not by Node's own `recursive`, which never comes back where a folder that is there can hold no other, as under /proc. */
function makeFolders(path: string): void {
  if (isFolder(path)) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error; // else another start was quicker
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const ownRoots = (): string[] => ['/var/lib/resolute', '/var/tmp/resolute', join(tmpdir(), 'resolute')];

/** A folder that another user made or may write to is not trusted. */
function isOurs(root: string): boolean {
  const { uid, mode } = statSync(root);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

/** The first folder of our own that is there or can be made. */
function ownRoot(): string {
  for (const root of ownRoots()) {
    try {
      if (!existsSync(root)) {
        mkdirSync(root, { recursive: true });
        chmodSync(root, 0o755);
      }
      if (isOurs(root)) return root;
    } catch {
      continue;
    }
  }
  throw new StartError(
    `No folder that PostgreSQL's system user can enter could be made (tried ${ownRoots().join(', ')}): start Resolute as an ordinary user.`,
  );
}
