import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { NotFound, Refused } from '../../platform/errors';
import { lockCommittee } from '../committee-standing';
import type { retirement } from './document-types.schemas';

/** From a day on no new document of the type is opened; those that have it keep it and go on. */
@Injectable()
export class RetireDocumentType {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Refused `document-type-retired` */
  run(
    actor: Actor,
    id: string,
    { on, reason }: z.output<typeof retirement>,
  ): Promise<{ committeeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const found = await tx.first<{ committeeId: string }>(
        'select committee_id as "committeeId" from document_types where id = $1',
        [id],
      );
      if (!found) throw new NotFound();
      const { committeeId } = found;
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const type = (await tx.first<{ name: string; retiredOn: string | null }>(
        'select name, retired_on::text as "retiredOn" from document_types where id = $1',
        [id],
      ))!;
      if (type.retiredOn === on) {
        tx.markUnchanged();
        return { committeeId };
      }
      if (type.retiredOn !== null) {
        throw Refused.because('document-type-retired', { name: type.name, day: type.retiredOn });
      }
      await tx.query('update document_types set retired_on = $2 where id = $1', [id, on]);
      record(tx, { type: 'document-type.retired', committeeId, data: { documentTypeId: id, on, reason } });
      return { committeeId };
    });
  }
}
