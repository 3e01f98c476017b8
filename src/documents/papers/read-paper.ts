import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Storage, type ByteRange } from '../../platform/storage/storage';
import { PapersQueries, type PaperContent } from './papers.queries';

/** Opens a paper's file for reading. That a confidential one was read is recorded before its first byte leaves. */
@Injectable()
export class ReadPaper {
  constructor(
    private readonly papers: PapersQueries,
    private readonly storage: Storage,
    private readonly transactions: Transactions,
  ) {}

  find(actor: Actor, paperId: string): Promise<PaperContent> {
    return this.papers.content(actor, paperId);
  }

  async run(actor: Actor, paper: PaperContent, range: ByteRange | undefined): Promise<Readable> {
    const content = await this.storage.open(paper.fileKey, range);
    if (paper.confidential) {
      await this.recordRead(actor, paper).catch((error: unknown) => {
        content.destroy();
        throw error;
      });
    }
    return content;
  }

  private async recordRead(actor: Actor, { id, documentId, committeeId }: PaperContent): Promise<void> {
    await this.transactions.run({ personId: actor.personId }, async (tx) => {
      record(tx, { type: 'paper.read', committeeId, documentId, data: { paperId: id } });
      return {};
    });
  }
}
