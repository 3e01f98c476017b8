import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { violates } from '../../platform/database/violates';
import { Invalid, Refused } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { lockCommittee } from '../committee-standing';
import { placeOf } from '../place-of';
import { DocumentType } from './document-type.entity';
import type { NewDocumentType, TypeDetails } from './document-types.schemas';
import { mayIssue } from './organs';

@Injectable()
export class AddDocumentType {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `document-type-taken`, Invalid `type-not-issued-here`. */
  run(actor: Actor, { committeeId, ...details }: NewDocumentType): Promise<{ documentTypeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      if (!mayIssue(await placeOf(tx, committeeId), details.issuedBy)) {
        throw new Invalid('type-not-issued-here', { name: details.name }, 'issuedBy');
      }
      return { documentTypeId: await storeType(tx, committeeId, details) };
    });
  }
}

/** Under the committee's lock. @throws Refused `document-type-taken`. */
export async function storeType(tx: Tx, committeeId: string, details: TypeDetails): Promise<string> {
  const id = newId();
  const type = { id, committeeId, ...details, createdAt: tx.now };
  await tx.insert(DocumentType, type).catch((error: unknown) => {
    throw violates(error, 'document_types_name')
      ? Refused.because('document-type-taken', { name: details.name })
      : error;
  });
  record(tx, {
    type: 'document-type.added',
    committeeId,
    data: { documentTypeId: id, ...details, issuedBy: details.issuedBy.map((issuer) => ({ ...issuer })) },
  });
  return id;
}
