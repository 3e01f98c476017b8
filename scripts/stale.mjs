// Tells whether dist/ fits its sources, by content: times lie after a checkout, a copy or an unpacked archive.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, 'dist');

/** What is built from what. `proof` must exist in the result; the lock file stands for the versions of the tools. */
export const parts = {
  server: {
    sources: ['src', 'migrations', '.swcrc', 'package-lock.json', 'scripts/build.mjs'],
    proof: 'src/main.js',
  },
  web: {
    // The page shares names of states and acts, permissions and the order of names with the server.
    sources: [
      'web',
      'src/workflow',
      'src/access',
      'src/ballots/name-order.ts',
      'package-lock.json',
      'scripts/build.mjs',
    ],
    needs: 'web/index.html',
    proof: 'web/index.html',
  },
};

export const stampOf = (name) => join(dist, `${name}.stamp`);

export function hashOf({ sources }) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const path of sources.flatMap((source) => filesUnder(join(root, source)))) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Names of the parts that must be built. */
export function staleParts() {
  return Object.keys(parts).filter((name) => {
    const part = parts[name];
    if (part.needs && !existsSync(join(root, part.needs))) return false;
    if (!existsSync(join(dist, part.proof)) || !existsSync(stampOf(name))) return true;
    return readFileSync(stampOf(name), 'utf8') !== hashOf(part);
  });
}

function filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('~'))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
