import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { requireKey, Storage, StorageFull, StorageUnavailable, type ByteRange } from './storage';

const noRoom = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Files in a folder of this machine, spread over 256 folders by the start of their key. */
export class FolderStorage extends Storage {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, content: Readable): Promise<void> {
    const path = this.pathOf(key);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      await flushFolder(dirname(path));
    } catch (error) {
      content.destroy();
      throw refused(error);
    }
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream(range);
    } catch (error) {
      throw refused(error);
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true }).catch((error: unknown) => {
      throw refused(error);
    });
  }

  private pathOf(key: string): string {
    requireKey(key);
    return join(this.root, key.slice(0, 2), key);
  }
}

/** The file's name is safe only when its folder is: after a power cut a file whose bytes were flushed may have none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

/** What the file system said, in our words; what the content failed with stays as it is. */
function refused(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return code !== undefined && noRoom.has(code) ? new StorageFull(error) : new StorageUnavailable(error);
}
