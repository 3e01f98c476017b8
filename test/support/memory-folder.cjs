const {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} = require('node:fs');
const { freemem, tmpdir } = require('node:os');
const { join } = require('node:path');

const memory = '/dev/shm';
const enough = 4 * 2 ** 30;
exports.prefix = 'resolute-test-';

/** Memory, where there is plenty: every suite has a database of its own, and a disk takes half a second to make one. */
exports.roomyFolder = () => {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < enough || freemem() < enough) return tmpdir();
  } catch {
    return tmpdir();
  }
  leftBehind().forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  return memory;
};

/** Of runs that were killed: their memory would be missed. */
const leftBehind = () =>
  readdirSync(memory)
    .filter((name) => name.startsWith(exports.prefix))
    .map((name) => join(memory, name))
    .filter((folder) => {
      const server = join(folder, 'postgres/cluster/postmaster.pid');
      return existsSync(server) && !isAlive(Number(readFileSync(server, 'utf8').split('\n')[0]));
    });

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
