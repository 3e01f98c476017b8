import { isDeepStrictEqual } from 'node:util';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { requireMatch } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { Vote, type Answers } from './vote.entity';
import type { Voter } from './voter';

interface Current {
  id: string;
  revision: number;
  answers: Answers;
  body: string;
  current: boolean;
}

/**
 * Writes a vote by name. A changed vote is a new row, and the old one stays. False: it says what stands already.
 * @throws PreconditionRequired, PreconditionFailed
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
       superseded_at is null as current
      from votes where ballot_id = $1 and by_person_id = $2 order by revision desc limit 1`,
    [ballotId, voter.by],
  );
  // One taken out after an objection counts no longer, and numbers go on from it.
  const before = last?.current ? last : undefined;
  if (before) requireMatch(ifMatch, before.revision);
  if (before && isDeepStrictEqual(before.answers, answers) && before.body === body) return false;
  if (before) await tx.query('update votes set superseded_at = $2 where id = $1', [before.id, tx.now]);
  const { whole = null } = answers;
  await tx.insert(Vote, {
    ...{ id: newId(), committeeId: document.committeeId, documentId: document.id, ballotId },
    ...{ byPersonId: voter.by, enteredBy: tx.context.personId!, channel: voter.channel },
    ...{ paperId: voter.paperId, mandateId: voter.mandateId },
    ...{ revision: (last?.revision ?? 0) + 1, body, recordedAt: tx.now },
    ...{ choice: whole, answers: whole ? null : answers },
  });
  return true;
}
