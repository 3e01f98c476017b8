import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startTestApp } from '../../../support/app';
import { aDocument } from '../../../support/document-in-state';
import { aCommittee } from '../../../support/factories';
import { aPdf, storedFiles } from '../../../support/files';
import { Listening } from '../../../support/listening';

/** A file system of one megabyte; null where this user or this machine may not make one. */
function smallFileSystem(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'resolute-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    return place;
  } catch {
    rmSync(place, { recursive: true });
    return null;
  }
}

const place = smallFileSystem();
if (!place)
  console.warn('No file system of its own may be mounted here: storage that is full is not tested.');

(place ? describe : describe.skip)('Storage that is full', () => {
  afterAll(() => {
    execFileSync('umount', [place!]);
    rmSync(place!, { recursive: true });
  });

  it('answers 507, keeps nothing of what did not fit, and goes on with what does', async () => {
    const on = await startTestApp({ settings: { storage: { kind: 'folder', folder: place! } } });
    const http = await Listening.on(on);
    const database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    const committee = await aCommittee(on);
    const office = committee.one('office');
    const path = `/documents/${(await aDocument(on, committee)).id}/papers`;
    const send = (size: number) =>
      http.form(office, path, { kind: 'letter', title: 'A letter' }, { content: aPdf(size) });

    expect(await send(300_000)).toMatchObject({ status: 201 });
    for (const size of [900_000, 5_000_000]) {
      expect(await send(size)).toMatchObject({ status: 507, body: { status: 507, code: 'storage-full' } });
      expect((await storedFiles(on)).length).toBe(1);
      expect((await database.query('select from uploads')).rowCount).toBe(0);
      expect((await database.query('select from papers')).rowCount).toBe(1);
    }
    expect(await send(200_000)).toMatchObject({ status: 201 });
    const sizes = await Promise.all(
      (await storedFiles(on)).map(async (file) => (await readFile(file)).length),
    );
    expect(sizes.sort()).toEqual([200_000, 300_000]);
    await database.end();
    await on.close();
  });
});
