import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { seesEverything } from '../../access/predicates';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden, NotFound, Refused } from '../../platform/errors';
import { requireMatch } from '../../platform/http/preconditions';
import { openDocumentOfPart } from '../open-part';
import { whoseTurn } from '../who-could';

export const newDecision = z
  .object({ accepted: z.boolean(), note: z.string().max(2000).default('') })
  .meta({ id: 'FormCorrectionDecision' });

interface Proposed {
  documentId: string;
  versionN: number;
  revision: number;
  accepted: boolean | null;
  decisionNote: string;
  proposedBy: string;
}
const proposed = `select document_id as "documentId", version_n as "versionN", revision, accepted,
    decision_note as "decisionNote", proposed_by as "proposedBy" from form_corrections where id = $1`;

/** The signer accepts a correction of form, or refuses it; none is accepted by whoever listed it, who may still take it back. */
@Injectable()
export class DecideCorrection {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    { accepted, note }: z.output<typeof newDecision>,
  ): Promise<{ documentId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const found = await tx.first<Proposed & Record<string, unknown>>(proposed, [id]);
      if (!found) throw new NotFound();
      const { documentId } = found;
      const document = await openDocumentOfPart(
        ...([tx, actor, documentId, 'exclusive', 'correction.decide'] as const),
        ({ standing }) => seesEverything(standing),
      );
      const before = (await tx.first<Proposed & Record<string, unknown>>(proposed, [id]))!;
      if (before.accepted !== null) requireMatch(ifMatch, before.revision);
      if (document.state !== 'adoption.signing' || before.versionN !== document.latestVersion) {
        throw Refused.because('not-time-to-correct', {}, await whoseTurn(tx, document));
      }
      if (accepted && before.proposedBy === actor.personId) throw new Forbidden('own-correction');
      if (before.accepted === accepted && before.decisionNote === note) {
        tx.markUnchanged();
        return { documentId };
      }
      // A refused one may have been listed anew meanwhile: only one a clause can stand.
      if (before.accepted === false) throw Refused.because('correction-refused');
      await tx.query(
        `update form_corrections set accepted = $2, decided_by = $3, decided_at = $4, decision_note = $5,
           revision = revision + 1 where id = $1`,
        [id, accepted, actor.personId, tx.now, note],
      );
      record(tx, {
        type: 'correction.decided',
        committeeId: document.committeeId,
        documentId,
        data: { correctionId: id, accepted, note },
      });
      return { documentId };
    });
  }
}
