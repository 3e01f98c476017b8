import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePlace, type Place } from '../../../../../src/platform/database/embedded/place';
import { isRoot } from '../../../../../src/platform/database/embedded/run-as';

/** As an ordinary user PostgreSQL runs as oneself, and every folder of one's own will do. */
const asRoot = isRoot() ? describe : describe.skip;

asRoot('a data folder that PostgreSQL’s system user cannot enter', () => {
  const closed = mkdtempSync(join(tmpdir(), 'resolute-closed-'));
  const dataDir = join(closed, 'data');
  const made = new Set<string>();
  const choose = (): Place => {
    const place = choosePlace(dataDir);
    mkdirSync(place.cluster, { recursive: true });
    made.add(place.home);
    return place;
  };
  afterAll(() => {
    for (const folder of [closed, ...made]) rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its database elsewhere, says where, and finds it again', () => {
    const { home, notice } = choose();
    expect(home.startsWith(closed)).toBe(false);
    expect(notice).toContain(home);
    expect(choose().home).toBe(home);
  });

  it('begins with an empty database after it was deleted', () => {
    const { home } = choose();
    rmSync(dataDir, { recursive: true });
    expect(choose().home).not.toBe(home);
  });

  it('is refused with one sentence where the name of that place is broken', () => {
    choose();
    const file = join(dataDir, 'postgres-elsewhere');
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{16}\n$/);
    writeFileSync(file, '../../etc');
    expect(() => choosePlace(dataDir)).toThrow(/does not name the folder of the database/);
  });
});
