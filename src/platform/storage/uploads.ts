import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/settings';
import { Transactions } from '../database/transactions';
import type { Tx } from '../database/tx';
import { HttpRefusal } from '../http/problem';
import { Storage } from './storage';

/** A row of `uploads` stands from before the first byte until a transaction names the file, or until it is gone again. */
const begun = 'insert into uploads (key, started_at, abandoned) values ($1, $2, false) returning key';
const named = 'delete from uploads where key = $1 and not abandoned returning key';
const abandoned = 'update uploads set abandoned = true where key = $1 returning key';
const leftBehind = `update uploads set abandoned = true where key in (
    select key from uploads where started_at < $1::timestamptz - interval '1 hour'
     order by started_at limit $2 for update skip locked)
  returning key`;
const gone = 'delete from uploads where key = $1 and abandoned returning key';
const sweepBatch = 20;

/**
 * Files on their way into a transaction. A file is stored first, outside any transaction; then `keep` makes it part of
 * one; whatever happens in between, `discard` or the sweep finds the row and removes the file. So there is never a file
 * that nobody knows of, nor a row of ours whose file was removed (docs/decisions/0030-files-before-rows.md).
 */
@Injectable()
export class Uploads {
  /** Milliseconds after which an upload is given up from which nothing more comes. */
  readonly silence: number;

  constructor(
    private readonly storage: Storage,
    private readonly transactions: Transactions,
    @Inject(SETTINGS) { requestSilence }: Settings,
  ) {
    this.silence = requestSilence;
  }

  /** Stores the stream under a new key; nothing remains when it fails. Holds no connection while bytes travel. */
  async receive(content: Readable): Promise<string> {
    const key = randomBytes(16).toString('hex');
    try {
      await this.transactions.housekeeping((tx) => tx.query(begun, [key, tx.now]));
      await this.storage.put(key, content);
      return key;
    } catch (error) {
      content.destroy();
      await this.discard(key);
      throw error;
    }
  }

  /** From here on the file stands and falls with the transaction. */
  async keep(tx: Tx, key: string): Promise<void> {
    if ((await tx.query(named, [key])).length === 0) throw new HttpRefusal(408, 'upload-too-slow');
  }

  /**
   * Removes a file that no transaction named. Where one did after all (its COMMIT came through, its answer did not),
   * nothing is removed. Never fails: what cannot be done now is left to the sweep.
   */
  async discard(key: string): Promise<void> {
    try {
      const marked = await this.transactions.housekeeping((tx) => tx.query(abandoned, [key]));
      if (marked.length > 0) await this.remove(key);
    } catch {
      // The database or the storage does not answer; the row stands.
    }
  }

  /** Removes what was left behind more than an hour ago; an upload may take half of that. Returns how many files. */
  async sweep(): Promise<number> {
    for (let removed = 0; ;) {
      const batch = await this.transactions.housekeeping((tx) =>
        tx.query<{ key: string }>(leftBehind, [tx.now, sweepBatch]),
      );
      const outcomes = await Promise.allSettled(batch.map(({ key }) => this.remove(key)));
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      removed += batch.length;
      if (batch.length < sweepBatch) return removed;
    }
  }

  private async remove(key: string): Promise<void> {
    await this.storage.remove(key);
    await this.transactions.housekeeping((tx) => tx.query(gone, [key]));
  }
}
