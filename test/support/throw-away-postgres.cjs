const { chmod, mkdtemp, rm } = require('node:fs/promises');
const { join } = require('node:path');
const { prefix, roomyFolder } = require('./memory-folder.cjs');

const embedded = '../../src/platform/database/embedded';
/** A crash may lose a throw-away database: nothing is waited for on the disk. */
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/** The product's own embedded PostgreSQL, on a folder that goes when it stops. */
exports.startPostgres = async () => {
  const { choosePlace } = require(`${embedded}/place.ts`);
  const { usableBinaries } = require(`${embedded}/binaries.ts`);
  const { ensureCluster } = require(`${embedded}/cluster.ts`);
  const { startServer } = require(`${embedded}/server.ts`);

  const directory = await mkdtemp(join(roomyFolder(), prefix));
  await chmod(directory, 0o755); // mkdtemp gives 0700, and PostgreSQL runs as another user when we are root
  const place = choosePlace(directory);
  const remove = async () => {
    for (const folder of [place.home, directory]) await rm(folder, { recursive: true, force: true });
  };
  try {
    const binaries = usableBinaries(place.runAs, place.binaries);
    await ensureCluster(place, binaries, 'postgres', ['--no-sync']);
    const server = await startServer(binaries.postgres, place, () => {}, careless);
    return {
      url: `postgres://postgres:postgres@127.0.0.1:${server.port}/postgres`,
      stop: async () => {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
};
