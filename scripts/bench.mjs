// npm run bench: builds the product and the benchmarks, then runs them. Arguments go to bench/main.ts (see there).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformFile } from '@swc/core';
import { dist, root } from './stale.mjs';

const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'server'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
mkdirSync(join(dist, 'bench'), { recursive: true });
for (const name of readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.ts'))) {
  const { code } = await transformFile(join(root, 'bench', name), { configFile: join(root, '.swcrc') });
  writeFileSync(join(dist, 'bench', name.replace(/\.ts$/, '.js')), code);
}
const run = spawnSync(process.execPath, [join(dist, 'bench/main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
