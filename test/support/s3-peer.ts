import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { readSettings } from '../../src/platform/config/settings';
import type { S3Settings } from '../../src/platform/config/storage-settings';

export interface S3Peer {
  readonly settings: S3Settings;
  close(): Promise<void>;
}

const bucket = 'papers';

/**
 * Somebody who speaks S3 over HTTP: the service at S3_TEST_ENDPOINT (with S3_TEST_ACCESS_KEY, S3_TEST_SECRET_KEY and a
 * bucket `papers`) where there is one, else a small server of this process.
 */
export async function startS3Peer(): Promise<S3Peer> {
  const { S3_TEST_ENDPOINT: given, S3_TEST_ACCESS_KEY: key, S3_TEST_SECRET_KEY: secret } = process.env;
  if (given) return { settings: settingsFor(given, key ?? '', secret ?? ''), close: async () => undefined };
  const directory = await mkdtemp(join(tmpdir(), 'resolute-s3-'));
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  return {
    settings: settingsFor(`http://127.0.0.1:${port}`, 'S3RVER', 'S3RVER'),
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** As the product reads them. */
function settingsFor(endpoint: string, accessKey: string, secretKey: string): S3Settings {
  const { storage } = readSettings({
    ...{ S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey },
  });
  if (storage.kind !== 's3') throw new Error('Not the settings of an S3 service');
  return storage;
}
