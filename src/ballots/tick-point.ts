import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { whoseTurn } from '../documents/who-could';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { uuid } from '../platform/http/schemas';
import { aloneWithDocument } from './alone-with-document';
import { PointTick } from './ballot.entity';

export const newPointTick = z
  .object({
    body: z.string().max(20_000).default(''),
    clauseIds: z
      .array(uuid)
      .min(1)
      .max(200)
      .meta({ description: 'The clauses changed for it; one of them must differ from the text voted on.' }),
  })
  .meta({ id: 'NewPointTick' });

interface Subject {
  points: number;
  adopted: boolean;
}
/** The ballot that adopted the text is the latest on the whole of it. */
const subject = `select jsonb_array_length(b.points) as points,
    b.outcome = 'passed' and not exists (select from ballots later where later.document_id = b.document_id
      and later.subject = 'whole' and later.id > b.id) as adopted
  from ballots b where b.id = $1`;

interface Current {
  id: string;
  revision: number;
  body: string;
  clauseIds: string[];
}
const current = `select id, revision, body, clause_ids as "clauseIds" from ballot_point_ticks
  where ballot_id = $1 and n = $2 and superseded_at is null`;

/** The agency says of a point the adoption is subject to that it is in the text, and in which clauses. */
@Injectable()
export class TickPoint {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    ballotId: string,
    n: number,
    ifMatch: string | undefined,
    input: z.output<typeof newPointTick>,
  ): Promise<{ ballotId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await aloneWithDocument(tx, actor, ballotId, 'point.tick');
      const documentId = document.id;
      const ballot = (await tx.first<Subject & Record<string, unknown>>(subject, [ballotId]))!;
      if (n < 1 || n > ballot.points) throw new NotFound();
      const before = await tx.first<Current & Record<string, unknown>>(current, [ballotId, n]);
      if (before) requireMatch(ifMatch, before.revision);
      if (!ballot.adopted) throw Refused.because('not-the-ballot-adopted');
      if (document.state !== 'adoption.finalising')
        throw Refused.because('not-time-to-tick', {}, await whoseTurn(tx, document));
      const clauseIds = [...new Set(input.clauseIds)];
      if (before?.body === input.body && before.clauseIds.join() === clauseIds.join()) {
        tx.markUnchanged();
        return { ballotId };
      }
      await requireClauses(tx, documentId, clauseIds);
      if (before)
        await tx.query('update ballot_point_ticks set superseded_at = $2 where id = $1', [before.id, tx.now]);
      await tx.insert(PointTick, {
        ...{ id: newId(), committeeId: document.committeeId, documentId, ballotId, n },
        ...{ revision: (before?.revision ?? 0) + 1, body: input.body, clauseIds },
        ...{ byPartyId: document.leadAgencyId, enteredBy: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'ballot.point-ticked',
        committeeId: document.committeeId,
        documentId,
        data: { ballotId, n, body: input.body, clauseIds, agencyId: document.leadAgencyId },
      });
      return { ballotId };
    });
  }
}

async function requireClauses(tx: Tx, documentId: string, clauseIds: readonly string[]): Promise<void> {
  const known = await tx.query('select from clauses where document_id = $1 and id = any($2)', [
    documentId,
    clauseIds,
  ]);
  if (known.length !== clauseIds.length) throw new Invalid('unknown-clause', {}, 'clauseIds');
}
