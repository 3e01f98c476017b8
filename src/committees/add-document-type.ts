import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { violates } from '../platform/database/violates';
import { Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { lockCommittee } from './committee-standing';
import type { NewDocumentType } from './committees.schemas';
import { DocumentType } from './document-type.entity';

@Injectable()
export class AddDocumentType {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `document-type-taken`. */
  run(
    actor: Actor,
    { committeeId, name, symbol, personnel }: NewDocumentType,
  ): Promise<{ documentTypeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const id = newId();
      const type = { id, committeeId, name, symbol, personnel, createdAt: tx.now };
      await tx.insert(DocumentType, type).catch((error: unknown) => {
        throw violates(error, 'document_types_name')
          ? Refused.because('document-type-taken', { name })
          : error;
      });
      record(tx, {
        type: 'document-type.added',
        committeeId,
        data: { documentTypeId: id, name, symbol, personnel },
      });
      return { documentTypeId: id };
    });
  }
}
