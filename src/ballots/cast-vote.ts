import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { runsDocument } from '../access/predicates';
import { openDocument, type OpenDocument } from '../documents/document-standing';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid, NotFound, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { Vote, voteChannels, voteChoices, type VoteChannel } from './ballot.entity';

export const newVote = z
  .object({
    choice: z.enum(voteChoices),
    body: z.string().max(20_000).default(''),
    by: z.uuid().optional().meta({ description: 'The member whose vote the office enters.' }),
    channel: z.enum(voteChannels).default('app'),
  })
  .meta({ id: 'NewVote' });
type NewVote = z.output<typeof newVote>;

interface BallotRow {
  closesAt: Date | null;
  closedAt: Date | null;
}
interface Current {
  id: string;
  revision: number;
  choice: string;
  body: string;
}

/** A member on the roll votes, or the office enters their vote; a changed vote is a new row and the old one stays. */
@Injectable()
export class CastVote {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    ballotId: string,
    ifMatch: string | undefined,
    input: NewVote,
  ): Promise<{ ballotId: string; by: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, ballot } = await ballotUnderLock(tx, actor, ballotId);
      const voter = voterOf(actor, document, input);
      await takeRollEntry(tx, ballotId, voter.by);
      if (ballot.closedAt || (ballot.closesAt && ballot.closesAt <= tx.now))
        throw Refused.because('ballot-closed');
      const before = await tx.first<Current>(
        `select id, revision, choice, body from votes
          where ballot_id = $1 and by_person_id = $2 and superseded_at is null`,
        [ballotId, voter.by],
      );
      if (before) requireMatch(ifMatch, before.revision);
      if (before?.choice === input.choice && before.body === input.body) {
        tx.markUnchanged();
        return { ballotId, by: voter.by };
      }
      if (before) await tx.query('update votes set superseded_at = $2 where id = $1', [before.id, tx.now]);
      const { choice, body } = input;
      await tx.insert(Vote, {
        ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, ballotId },
        ...{ byPersonId: voter.by, enteredBy: actor.personId!, channel: voter.channel },
        ...{ revision: (before?.revision ?? 0) + 1, choice, body, recordedAt: tx.now },
      });
      record(tx, {
        type: 'vote.cast',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { ballotId, ...voter, choice, body },
      });
      requestProgressCheck(tx, document.id);
      return { ballotId, by: voter.by };
    });
  }
}

async function ballotUnderLock(
  tx: Tx,
  actor: Actor,
  ballotId: string,
): Promise<{ document: OpenDocument; ballot: BallotRow }> {
  const found = await tx.first<{ documentId: string }>(
    'select document_id as "documentId" from ballots where id = $1',
    [ballotId],
  );
  if (!found) throw new NotFound();
  const document = await openDocument(tx, actor, found.documentId, 'shared', 'vote.cast');
  const ballot = await tx.first<BallotRow>(
    'select closes_at as "closesAt", closed_at as "closedAt" from ballots where id = $1',
    [ballotId],
  );
  return { document, ballot: ballot! };
}

/** One votes for oneself in the app; the office enters what it was told in the session, by letter or on paper. */
function voterOf(actor: Actor, document: OpenDocument, input: NewVote): { by: string; channel: VoteChannel } {
  const me = actor.personId!;
  const by = input.by ?? me;
  if (by === me) return { by, channel: 'app' };
  if (!runsDocument(document.standing)) throw new Forbidden();
  if (input.channel === 'app') throw new Invalid('vote-channel-missing', {}, 'channel');
  return { by, channel: input.channel };
}

/** One person's votes are taken one after the other, so that exactly one is current. */
async function takeRollEntry(tx: Tx, ballotId: string, personId: string): Promise<void> {
  const onTheRoll = await tx.query(
    'select from ballot_roll where ballot_id = $1 and person_id = $2 for no key update',
    [ballotId, personId],
  );
  if (onTheRoll.length === 0) throw new Forbidden('not-on-the-roll');
}
