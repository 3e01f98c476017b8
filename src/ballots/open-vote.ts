import { isDeepStrictEqual } from 'node:util';
import type { OpenDocument } from '../documents/document-standing';
import { makesItTheirs, requireNotGivenInPerson } from '../documents/given-in-person';
import type { Tx } from '../platform/database/tx';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { Vote, type Answers, type VoteChannel } from './vote.entity';
import type { Voter } from './voter';

interface Current {
  id: string;
  revision: number;
  answers: Answers;
  body: string;
  channel: VoteChannel;
  current: boolean;
  /** Of the last one made, which need not be the one that stands: it may have been taken out again. */
  latest: number;
}

/**
 * Writes a vote by name. A changed vote is a new row, and the old one stays. False: it says what stands already.
 * @throws Refused `given-in-person`, PreconditionRequired, PreconditionFailed
 */
export async function writeVote(
  tx: Tx,
  document: OpenDocument,
  ballotId: string,
  ifMatch: string | undefined,
  { voter, answers, body }: { readonly voter: Voter; readonly answers: Answers; readonly body: string },
): Promise<boolean> {
  const last = await tx.first<Current & Record<string, unknown>>(
    `select id, revision, coalesce(answers, jsonb_build_object('whole', choice)) as answers, body,
       channel, superseded_at is null as current, max(revision) over () as latest
      from votes where ballot_id = $1 and by_person_id = $2
      order by superseded_at is not null, revision desc limit 1`,
    [ballotId, voter.by],
  );
  // One taken out after an objection counts no longer, and numbers go on from it.
  const before = last?.current ? last : undefined;
  await requireNotGivenInPerson(tx, voter.by, { before, now: voter });
  if (before) requireMatch(ifMatch, before.revision);
  const same = before && isDeepStrictEqual(before.answers, answers) && before.body === body;
  if (same && !makesItTheirs(before, voter)) return false;
  if (before) await tx.query('update votes set superseded_at = $2 where id = $1', [before.id, tx.now]);
  const { whole = null } = answers;
  await tx.insert(Vote, {
    ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, ballotId },
    ...{ byPersonId: voter.by, enteredBy: tx.context.personId!, channel: voter.channel },
    ...{ paperId: voter.paperId, mandateId: voter.mandateId },
    ...{ revision: (last?.latest ?? 0) + 1, body, recordedAt: tx.now },
    ...{ choice: whole, answers: whole ? null : answers },
  });
  return true;
}
