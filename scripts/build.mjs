// npm run build: builds what is out of date into dist/. Names of parts (server, web) as arguments build just those, always.
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { dist, hashOf, parts, root, stampOf, staleParts } from './stale.mjs';

const builders = { server: buildServer, web: buildWeb };
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : staleParts();

for (const name of wanted) {
  const started = performance.now();
  const hash = hashOf(parts[name]); // before the build: a file changed meanwhile makes the result stale again
  rmSync(stampOf(name), { force: true });
  await builders[name](join(dist, `draft-${process.pid}`));
  writeFileSync(stampOf(name), hash);
  console.log(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

async function buildServer(draft) {
  const { transformFile } = await import('@swc/core');
  const sources = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const source of sources) {
    const target = join(draft, relative(root, source));
    mkdirSync(dirname(target), { recursive: true });
    if (source.endsWith('.ts')) {
      if (source.endsWith('.d.ts')) continue;
      const path = target.replace(/\.ts$/, '.js');
      const { code, map } = await transformFile(source, {
        configFile: join(root, '.swcrc'),
        sourceFileName: source,
      });
      writeFileSync(path, `${code}\n//# sourceMappingURL=${relative(dirname(path), path)}.map\n`);
      if (map) writeFileSync(`${path}.map`, map);
    } else {
      cpSync(source, target);
    }
  }
  for (const folder of ['src', 'migrations']) replace(join(draft, folder), join(dist, folder));
  rmSync(draft, { recursive: true, force: true });
}

async function buildWeb(draft) {
  process.env.NODE_ENV = 'production'; // a test that starts the product would get the library's development build
  const { build } = await import('vite');
  await build({
    root: join(root, 'web'),
    configLoader: 'runner', // the usual one writes into node_modules, which may be another user's
    logLevel: 'warn',
    build: { outDir: draft, emptyOutDir: true },
  });
  replace(draft, join(dist, 'web'));
}

/**
 * The old result stays whole until the new one is; nothing of a deleted source remains. Whole folders change places, for
 * several starts at once may each be building here: deleting in place took files of another's result.
 */
function replace(draft, target) {
  mkdirSync(draft, { recursive: true });
  const old = `${draft}-old`;
  do {
    renamedUnless('ENOENT', target, old);
    rmSync(old, { recursive: true, force: true });
  } while (!renamedUnless('ENOTEMPTY', draft, target)); // another one put its own there meanwhile
}

function renamedUnless(code, from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error.code !== code) throw error;
    return false;
  }
}
