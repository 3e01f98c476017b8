import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { newId } from '../../platform/ids';
import type { ReadPart } from './document-read.entity';

/** Over the documents row `d`. */
export const committeeRecording = `case when d.access_level = 'confidential' then d.committee_id end`;

/**
 * A column for queries over `readerAndDocuments`: the committee in whose ledger this reading is recorded; null where the
 * document is not confidential, so that reading anything else costs nothing more.
 */
export const recordedIn = `${committeeRecording} as "recordedIn"`;

/** A row with that column. */
export interface Recorded {
  recordedIn: string | null;
}

export interface Reading {
  readonly documentId: string;
  readonly part: ReadPart;
  readonly version?: number;
}

const once = `insert into document_reads (document_id, committee_id, person_id, part, version_n, hour, ledger_id)
  values ($1, $2, $3, $4, $5, date_trunc('hour', $6::timestamptz, 'UTC'), $7)
  on conflict do nothing returning ledger_id`;

/** Who read what of a confidential document, and when: known before it is handed out, once an hour for each part. */
@Injectable()
export class RecordRead {
  constructor(private readonly transactions: Transactions) {}

  /** `committeeId` is what a query answered for `recordedIn`. */
  async run(
    actor: Actor,
    committeeId: string | null | undefined,
    { documentId, part, version = 0 }: Reading,
  ): Promise<void> {
    const { personId } = actor;
    if (!committeeId || !personId) return;
    // Reading is no part of the command that it may follow: it does not take that command's Idempotency-Key.
    await this.transactions.run({ personId }, async (tx) => {
      const read = { committeeId, documentId, data: { part, version: version || null } };
      const ledgerId = newId();
      const first = await tx.first(once, [
        documentId,
        committeeId,
        personId,
        part,
        version,
        tx.now,
        ledgerId,
      ]);
      if (first) record(tx, { type: 'document.read', ...read }, ledgerId);
      else tx.markUnchanged();
      return { documentId };
    });
  }
}
