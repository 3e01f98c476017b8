import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line, uuid } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { requirePaper } from '../documents/require-paper';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { isFinal } from '../workflow/facts';
import { ConclusionAnswer } from './conclusion.entity';
import { openDocumentOfConclusion } from './open-conclusion';

export const newConclusionAnswer = z
  .object({
    body: line(100_000).meta({
      description: 'What of the criticism is taken up, and why the rest is not.',
    }),
    paperId: uuid.optional().meta({ description: 'The letter itself, of the dossier.' }),
  })
  .meta({ id: 'NewConclusionAnswer' });

interface Answered {
  id: string;
  revision: number;
  body: string;
  paperId: string | null;
}
const current = `select id, revision, body, paper_id as "paperId" from conclusion_answers
  where conclusion_id = $1 and superseded_at is null`;
const due = 'select answer_due_at as "answerDueAt" from conclusions where id = $1';

/** The lead agency answers a consulted organisation in writing, as the rules say it must. */
@Injectable()
export class AnswerConsultation {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    conclusionId: string,
    ifMatch: string | undefined,
    input: z.output<typeof newConclusionAnswer>,
  ): Promise<{ documentId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocumentOfConclusion(tx, actor, conclusionId, 'consultation.answer');
      const { id: documentId } = document;
      const owed = await tx.first<{ answerDueAt: Date | null }>(due, [conclusionId]);
      const before = await tx.first<Answered & Record<string, unknown>>(current, [conclusionId]);
      if (before) requireMatch(ifMatch, before.revision);
      if (!owed?.answerDueAt) throw Refused.because('no-answer-owed');
      if (isFinal(document.state)) throw Refused.because('document-closed');
      const { body, paperId = null } = input;
      if (before?.body === body && before.paperId === paperId) {
        tx.markUnchanged();
        return { documentId };
      }
      await requirePaper(tx, actor, documentId, paperId);
      if (before)
        await tx.query('update conclusion_answers set superseded_at = $2 where id = $1', [before.id, tx.now]);
      await tx.insert(ConclusionAnswer, {
        ...{ id: newId(), committeeId: document.committeeId, documentId, conclusionId, body, paperId },
        ...{ revision: (before?.revision ?? 0) + 1, byPartyId: document.leadAgencyId },
        ...{ enteredBy: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'consultation.answered',
        committeeId: document.committeeId,
        documentId,
        data: { conclusionId, body, paperId, agencyId: document.leadAgencyId },
      });
      return { documentId };
    });
  }
}
