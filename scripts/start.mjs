// npm start: builds what is out of date, then runs the server in this very process. Arguments go to the server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist, root, staleParts } from './stale.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Resolute needs Node 20.19 or newer, and this is ${process.version}.`);
}

process.chdir(root);
const stale = staleParts();
if (stale.length > 0) {
  requireWritable(existsSync(dist) ? dist : root);
  console.log(`Building ${stale.join(' and ')} ...`);
  await build();
}
followNpm();
createRequire(import.meta.url)(join(dist, 'src/main.js'));

function requireWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    fail(
      `${stale.join(' and ')} must be built, but this system user may not write to ${folder}: start Resolute as its owner.`,
    );
  }
}

/** npm passes signals on, but an npm that was killed cannot: then we stop as if by Ctrl-C instead of staying unseen. */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/** In a child, so that the compilers' memory is gone when the server runs. */
async function build() {
  const child = spawn(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const [code, signal] = await once(child, 'exit');
  for (const name of signals) process.off(name, pass);
  if (signal) process.exit(130);
  if (code !== 0) fail('The build failed; its message stands above.');
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
