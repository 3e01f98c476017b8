// npm run check: everything that needs no database, two at a time, each with its time; what failed is printed whole.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './stale.mjs';

// The longest first. Types are checked by TypeScript's native compiler, in a third of the time; ESLint and Nest want the other one.
const checks = [
  {
    name: 'lint',
    args: [
      'eslint/bin/eslint.js',
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '.',
    ],
  },
  { name: 'types', args: ['typescript-native/bin/tsc', '--noEmit'] },
  { name: 'types of the page', args: ['typescript-native/bin/tsc', '--noEmit', '--project', 'web'] },
  { name: 'unit tests', args: ['jest/bin/jest.js', '--selectProjects', 'unit', ...process.argv.slice(2)] },
  { name: 'format', args: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '--cache', '.'] },
  {
    name: 'dependency rule',
    args: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'src',
      'migrations',
    ],
  },
];

const failed = [];
const queue = [...checks];
await Promise.all([worker(), worker()]);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exit(1);
}

async function worker() {
  for (let check = queue.shift(); check; check = queue.shift()) await run(check);
}

function run({ name, args: [program, ...args] }) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) failed.push(name);
      if (code !== 0) console.log(output);
      resolve();
    });
  });
}
