import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { runsDocument, takesPartInDeciding } from '../../access/predicates';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Forbidden, Invalid, Refused } from '../../platform/errors';
import { line, uuid } from '../../platform/http/schemas';
import { newId } from '../../platform/ids';
import { openDocument, type OpenDocument } from '../document-standing';
import { requirePaper } from '../require-paper';
import { Recusal } from './recusal.entity';
import { requireTimeForRecusals } from './time-for-recusals';

export const newRecusal = z
  .object({
    reason: line(2000),
    personId: uuid.optional().meta({ description: 'Whose it is, where the office enters it for another.' }),
    paperId: uuid.optional().meta({ description: 'What the office enters it from; it must be named then.' }),
    deputyId: uuid
      .optional()
      .meta({ description: 'The deputy who presides instead, where the presiding person is recused.' }),
  })
  .meta({ id: 'NewRecusal' });
type NewRecusal = z.output<typeof newRecusal>;

/** Somebody who would decide takes no part in a document; the office may enter it for them from a paper. */
@Injectable()
export class DeclareRecusal {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: NewRecusal): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'recusal.declare');
      const personId = await holderOf(tx, actor, document, input);
      await requireTimeForRecusals(tx, document);
      const standing = await tx.query(
        'select from recusals where document_id = $1 and person_id = $2 and ended_at is null',
        [documentId, personId],
      );
      if (standing.length > 0) throw Refused.because('recused-already', {}, [personId]);
      const { reason, paperId = null, deputyId = null } = input;
      if (deputyId) await requireDeputy(tx, document, personId, deputyId);
      const id = newId();
      await tx.insert(Recusal, {
        ...{ id, committeeId: document.committeeId, documentId, personId, reason, paperId, deputyId },
        ...{ recordedBy: actor.personId!, fromAt: tx.now },
      });
      record(tx, {
        type: 'recusal.declared',
        committeeId: document.committeeId,
        documentId,
        data: { recusalId: id, personId, reason, paperId, deputyId },
      });
      return { id };
    });
  }
}

/** The committee whose members decide: the one that leads the round. */
const bodyOf = ({ round, committeeId }: OpenDocument): string =>
  round?.bodyKind === 'committee' ? round.bodyId : committeeId;

/** Oneself; for another the office alone, and only from a paper. */
async function holderOf(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  { personId, paperId }: NewRecusal,
): Promise<string> {
  const me = actor.personId!;
  await requirePaper(tx, actor, document.id, paperId);
  if (personId === undefined || personId === me) {
    if (!takesPartInDeciding(document.standing)) throw new Forbidden('nothing-to-be-recused-from');
    return me;
  }
  if (!runsDocument(document.standing)) throw new Forbidden();
  if (!paperId) throw new Invalid('paper-missing', {}, 'paperId');
  const body = await tx.query(
    `select from memberships where committee_id = $1 and person_id = $2 and role in ('chair', 'deputy', 'member')
       and suspended_through < $3::date and $3::date between from_date and coalesce(to_date, 'infinity')`,
    [bodyOf(document), personId, document.today],
  );
  if (body.length === 0 && document.round?.presidingPersonId !== personId) {
    throw new Invalid('nothing-to-be-recused-from', {}, 'personId');
  }
  return personId;
}

/** @throws Invalid `may-not-preside` for anybody but a deputy in office who is not recused either. */
export async function requireDeputy(
  tx: Tx,
  document: OpenDocument,
  personId: string,
  deputyId: string,
): Promise<void> {
  const found = await tx.query(
    `select from memberships m where m.committee_id = $1 and m.person_id = $2 and m.role = 'deputy'
       and m.suspended_through < $3::date and $3::date between m.from_date and coalesce(m.to_date, 'infinity')
       and not exists (select from recusals rc where rc.document_id = $4 and rc.person_id = $2 and rc.ended_at is null)`,
    [bodyOf(document), deputyId, document.today, document.id],
  );
  if (found.length === 0 || deputyId === personId) throw new Invalid('may-not-preside', {}, 'deputyId');
}
