import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FolderStorage } from '../../../../src/platform/storage/folder-storage';
import { S3Storage } from '../../../../src/platform/storage/s3-storage';
import { StorageUnavailable, type Storage } from '../../../../src/platform/storage/storage';
import { startS3Peer } from '../../../support/s3-peer';

interface Kept {
  readonly storage: Storage;
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;
const aKey = (): string => randomBytes(16).toString('hex');

const places: [string, () => Promise<Kept>][] = [
  [
    'a folder',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'resolute-folder-'));
      const close = () => rm(folder, { recursive: true, force: true });
      return { storage: new FolderStorage(join(folder, 'not', 'yet', 'there')), close };
    },
  ],
  [
    'an S3-compatible service',
    async () => {
      const peer = await startS3Peer();
      const storage = await S3Storage.with(peer.settings);
      return { storage, close: async () => (storage.close(), peer.close()) };
    },
  ],
];

describe.each(places)('Storage in %s', (_, start) => {
  let kept: Kept;
  let storage: Storage;
  beforeAll(async () => {
    kept = await start();
    storage = kept.storage;
  });
  afterAll(() => kept.close());

  const content = async (key: string, range?: { start: number; end: number }): Promise<Buffer> =>
    buffer(await storage.open(key, range));

  it.each([0, 1, 70_000, 5 * megabyte, 12 * megabyte + 7])(
    'gives %i bytes back as they came',
    async (size) => {
      const [key, bytes] = [aKey(), randomBytes(size)];
      await storage.put(key, Readable.from(inPieces(bytes), { objectMode: false }));
      expect((await content(key)).equals(bytes)).toBe(true);
    },
  );

  it('gives a part of a file', async () => {
    const key = aKey();
    await storage.put(key, Readable.from([Buffer.from('0123456789')]));
    expect((await content(key, { start: 2, end: 4 })).toString()).toBe('234');
    expect((await content(key, { start: 9, end: 9 })).toString()).toBe('9');
  });

  it('removes a file, and says nothing where there is none', async () => {
    const key = aKey();
    await storage.put(key, Readable.from([Buffer.from('gone soon')]));
    await storage.remove(key);
    await storage.remove(key);
    await expect(content(key)).rejects.toThrow(StorageUnavailable);
  });

  it('fails with what the content failed with, after a little and after several parts', async () => {
    for (const size of [1000, 11 * megabyte]) {
      const broken = new Error('the sender went away');
      const key = aKey();
      const pieces = (function* () {
        yield* inPieces(randomBytes(size));
        throw broken;
      })();
      await expect(storage.put(key, Readable.from(pieces, { objectMode: false }))).rejects.toBe(broken);
      await storage.remove(key);
      await expect(content(key)).rejects.toThrow(StorageUnavailable);
    }
  });

  it('keeps many files at once', async () => {
    const files = Array.from({ length: 20 }, () => ({ key: aKey(), bytes: randomBytes(100_000) }));
    await Promise.all(files.map(({ key, bytes }) => storage.put(key, Readable.from([bytes]))));
    for (const { key, bytes } of files) expect((await content(key)).equals(bytes)).toBe(true);
  });

  it('takes no key that could be a path', async () => {
    for (const key of ['../outside', 'a/b', '', `${aKey()}/..`]) {
      await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('Not a key');
      await expect(storage.open(key)).rejects.toThrow('Not a key');
      await expect(storage.remove(key)).rejects.toThrow('Not a key');
    }
  });
});

describe('Storage that cannot be reached', () => {
  it('is said to be unavailable: a folder that is a file, a service that is not there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resolute-folder-'));
    const nowhere = new FolderStorage(join(__filename, 'below a file'));
    const peer = await startS3Peer();
    await peer.close();
    const gone = await S3Storage.with({ ...peer.settings, endpoint: 'http://127.0.0.1:9' });
    for (const storage of [nowhere, gone]) {
      await expect(storage.put(aKey(), Readable.from(['x']))).rejects.toThrow(StorageUnavailable);
      await expect(storage.open(aKey())).rejects.toThrow(StorageUnavailable);
    }
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
