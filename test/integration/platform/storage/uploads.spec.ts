import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Storage } from '../../../../src/platform/storage/storage';
import { Uploads } from '../../../../src/platform/storage/uploads';
import { Transactions } from '../../../../src/platform/database/transactions';
import { startTestApp, type TestApp } from '../../../support/app';
import { bodyOf } from '../../../support/client';
import { aDocument } from '../../../support/document-in-state';
import { aCommittee } from '../../../support/factories';
import { startS3Peer } from '../../../support/s3-peer';
import { storedFiles } from '../../../support/files';

const aFile = (): Readable => Readable.from([Buffer.from('a file')]);

describe('Files on their way into a transaction', () => {
  let on: TestApp;
  let uploads: Uploads;
  let transactions: Transactions;
  beforeAll(async () => {
    on = await startTestApp();
    uploads = on.app.get(Uploads);
    transactions = on.app.get(Transactions);
  });
  afterAll(() => on.close());

  const keeping = (key: string): Promise<void> => transactions.housekeeping((tx) => uploads.keep(tx, key));
  const isThere = async (key: string): Promise<boolean> =>
    (await storedFiles(on)).some((file) => file.endsWith(key));

  it('stay once a transaction named them, also when its sender believes that it failed', async () => {
    const key = await uploads.receive(aFile());
    await keeping(key);
    // The answer to COMMIT was lost: whoever waited for it gives the file up.
    await uploads.discard(key);
    on.clock.advance({ hours: 2 });
    await uploads.sweep();
    expect(await isThere(key)).toBe(true);
  });

  it('go when their transaction was rolled back', async () => {
    const key = await uploads.receive(aFile());
    await transactions.rehearse({ personId: null }, (tx) => uploads.keep(tx, key));
    await uploads.discard(key);
    expect(await isThere(key)).toBe(false);
  });

  it('are named by no transaction once they were given up', async () => {
    const key = await uploads.receive(aFile());
    on.clock.advance({ hours: 2 });
    expect(await uploads.sweep()).toBe(1);
    await expect(keeping(key)).rejects.toMatchObject({ code: 'upload-too-slow', status: 408 });
    expect(await isThere(key)).toBe(false);
  });

  it('are either kept or removed when both are tried at once', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const key = await uploads.receive(aFile());
      const kept = await Promise.all([
        keeping(key).then(
          () => true,
          () => false,
        ),
        uploads.discard(key),
      ]);
      expect(await isThere(key)).toBe(kept[0]);
    }
  });
});

describe('A product whose files are in an S3-compatible service', () => {
  it('takes a paper, gives it back and removes what it gave up', async () => {
    const peer = await startS3Peer();
    const on = await startTestApp({ settings: { storage: peer.settings } });
    const committee = await aCommittee(on);
    const document = await aDocument(on, committee);
    const { client } = committee.one('office');
    const form = [
      ...['--x', 'Content-Disposition: form-data; name="kind"', '', 'letter'],
      ...['--x', 'Content-Disposition: form-data; name="title"', '', 'A letter'],
      ...[
        '--x',
        'Content-Disposition: form-data; name="file"; filename="a.txt"',
        '',
        'Dear all',
        '--x--',
        '',
      ],
    ].join('\r\n');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const paper = bodyOf(await client.post(`/documents/${document.id}/papers`, form, { headers }), 201);
    expect((await client.get(`/papers/${paper.id}/content`)).body).toBe('Dear all');

    const [uploads, storage] = [on.app.get(Uploads), on.app.get(Storage)];
    const key = await uploads.receive(aFile());
    expect((await buffer(await storage.open(key))).toString()).toBe('a file');
    await uploads.discard(key);
    await expect(storage.open(key)).rejects.toMatchObject({ code: 'storage-unavailable' });
    await on.close();
    await peer.close();
  });
});
