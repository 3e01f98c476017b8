import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { documentPermissions } from '../../access/permission-map';
import { record } from '../../ledger/record';
import { isBackwards } from '../../platform/calendar';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, NotFound, Refused } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { openDocument, readDocument } from '../document-standing';
import { DocumentRelation } from './document-relation.entity';
import { checkIssuer, checkOutsideIssuer, requireConsistent } from './relation-rules';
import type { NewRelation } from './relations.schemas';

/** Any number: relations are recorded one after the other, so that no two of them make a circle that neither sees. */
const oneAtATime = 'select pg_advisory_xact_lock(4207849301)';

/** The drafter, or the office, says what the document does to another one. */
@Injectable()
export class RecordRelation {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @throws Invalid `relation-to-itself`, `unknown-document`, `period-backwards`, `official-date-in-future`; Refused by
   * relation-rules.ts
   */
  run(actor: Actor, documentId: string, input: NewRelation): Promise<{ relationId: string }> {
    const { kind, act, documentId: targetId, effectiveFrom, effectiveTo } = input;
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'relation.record');
      if (document.state === 'rejected' || document.state === 'withdrawn') {
        throw Refused.because('document-is-dead');
      }
      if (effectiveFrom !== null && isBackwards({ from: effectiveFrom, to: effectiveTo })) {
        throw new Invalid('period-backwards', {}, 'effectiveTo');
      }
      if (act && act.date > document.today) throw new Invalid('official-date-in-future', {}, 'act.date');
      await tx.perform(oneAtATime);
      const { committeeId } = document;
      const target = targetId === undefined ? null : await this.targetOf(tx, actor, document.id, targetId);
      if (target) {
        const when = { effectiveFrom, today: document.today, who: actor.personId ? [actor.personId] : [] };
        await requireConsistent(tx, { documentId, targetId: target.id }, kind, when);
      }
      const warning = target
        ? await checkIssuer(tx, committeeId, target.id, kind)
        : await checkOutsideIssuer(tx, committeeId, act!.organ, kind);
      const id = newId();
      await tx.insert(DocumentRelation, {
        ...{ id, committeeId, documentId, kind, effectiveFrom, effectiveTo, warning },
        ...{ targetCommitteeId: target?.committeeId ?? null, targetDocumentId: target?.id ?? null },
        ...{ actNumber: act?.number ?? null, actDate: act?.date ?? null },
        ...{ actOrgan: act?.organ ?? null, actTitle: act?.title ?? null },
        ...{ recordedAt: tx.now, recordedBy: actor.personId! },
      });
      record(tx, {
        type: 'relation.recorded',
        committeeId,
        documentId,
        data: {
          ...{ relationId: id, kind, targetDocumentId: target?.id ?? null, act: act ? { ...act } : null },
          ...{ effectiveFrom, effectiveTo, warning },
        },
      });
      return { relationId: id };
    });
  }

  /** The other document, if its recorder may see it. */
  private async targetOf(
    tx: Tx,
    actor: Actor,
    documentId: string,
    targetId: string,
  ): Promise<{ id: string; committeeId: string }> {
    if (targetId === documentId) throw new Invalid('relation-to-itself', {}, 'documentId');
    const target = await readDocument(tx, actor, targetId, tx.now).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (!target || !documentPermissions['document.read'](target.standing)) {
      throw new Invalid('unknown-document', {}, 'documentId');
    }
    return target;
  }
}
