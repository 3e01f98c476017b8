import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import type { Counts } from './ballot.entity';
import type { Answers } from './vote.entity';

/**
 * Adds the answers to the sums of the box, which is one row: after the next vote nothing in the tables tells what this one
 * was, and nothing ever joins it with a person (docs/decisions/0015-secret-ballots.md).
 * @throws Refused `secret-vote-is-final`, Invalid `secret-vote-has-no-remark`
 */
export async function dropIntoBox(
  tx: Tx,
  ballotId: string,
  vote: { readonly again: boolean; readonly body: string; readonly answers: Answers },
): Promise<void> {
  if (vote.again) throw Refused.because('secret-vote-is-final');
  if (vote.body !== '') throw new Invalid('secret-vote-has-no-remark', {}, 'body');
  const box = await tx.first<{ counts: Counts }>(
    'select counts from ballot_boxes where ballot_id = $1 for update',
    [ballotId],
  );
  tx.send('update ballot_boxes set counts = $2::jsonb where ballot_id = $1', [
    ballotId,
    JSON.stringify(added(box!.counts, vote.answers)),
  ]);
}

function added(counts: Counts, answers: Answers): Counts {
  return Object.entries(answers).reduce<Counts>(
    (sums, [key, choice]) => ({
      ...sums,
      [key]: { ...sums[key], [choice]: (sums[key]?.[choice] ?? 0) + 1 },
    }),
    counts,
  );
}
