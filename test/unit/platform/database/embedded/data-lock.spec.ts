import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '../../../../../src/platform/database/embedded/data-lock';
import { identityOf } from '../../../../../src/platform/database/embedded/processes';

describe('lockDataFolder', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'resolute-lock-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it('is held until released, and leaves no file', () => {
    const release = lockDataFolder(home);
    expect(() => lockDataFolder(home)).toThrow(/in use by another Resolute process/);
    expect(readdirSync(home)).toEqual(['lock']);
    release();
    expect(readdirSync(home)).toEqual([]);
    lockDataFolder(home)();
  });

  it('names the living process that holds it', () => {
    const other = spawn('sleep', ['60']);
    const { pid = 0 } = other;
    writeFileSync(join(home, 'lock'), JSON.stringify({ pid, identity: identityOf(pid) }));
    expect(() => lockDataFolder(home)).toThrow(`(number ${pid})`);
    other.kill();
  });

  it.each([
    ['of a process that is gone', '{"pid":4194303,"identity":"x"}'],
    ['of an earlier process with the same number', `{"pid":${process.pid},"identity":"an earlier boot"}`],
    ['that is half-written', '{"pid":'],
  ])('takes over the lock %s', (_case, content) => {
    writeFileSync(join(home, 'lock'), content);
    const release = lockDataFolder(home);
    expect(readdirSync(home)).toEqual(['lock']);
    release();
  });
});
