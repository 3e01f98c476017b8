import { z } from 'zod';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { instant } from '../platform/http/schemas';
import { newId } from '../platform/ids';
import { Ballot } from './ballot.entity';

export const ballotInput = z.object({
  subject: z.literal('whole').default('whole'),
  mode: z.literal('session').default('session'),
  secrecy: z.literal('open').default('open'),
  points: z
    .array(z.string().trim().min(1).max(2000))
    .max(100)
    .default([])
    .meta({ description: 'What the adoption is subject to; none = adopted as it is.' }),
  closesAt: instant.optional().meta({ description: 'When the clock closes it; else the office does.' }),
});
export type BallotInput = z.output<typeof ballotInput>;

/**
 * Puts the newest version to the vote: its hash, the roll of those in office today and the round's rules are fixed here.
 * Under the document's exclusive lock; the caller records the act.
 * @throws Invalid `closes-in-the-past`, Refused `nobody-in-office`
 */
export async function openBallot(
  tx: Tx,
  document: OpenDocument,
  input: BallotInput & { readonly officialDate?: string },
): Promise<{ id: string }> {
  const { round } = document;
  if (!round) throw new Error(`Document ${document.id} is put to the vote without a round`);
  const closesAt = input.closesAt === undefined ? null : new Date(input.closesAt);
  if (closesAt && closesAt <= tx.now) throw new Invalid('closes-in-the-past', {}, 'closesAt');
  const id = newId();
  await tx.insert(Ballot, {
    ...{ id, committeeId: document.committeeId, documentId: document.id, roundId: round.id },
    ...{ rulesVersionId: round.rulesVersionId, versionN: document.latestVersion },
    ...{ versionHash: await hashOf(tx, document), subject: input.subject, mode: input.mode },
    ...{ secrecy: input.secrecy, points: input.points, openedAt: tx.now, openedBy: tx.context.personId! },
    ...{ officialDate: input.officialDate ?? document.today, closesAt, revision: 1 },
  });
  await freezeRoll(tx, document, id);
  return { id };
}

async function hashOf(tx: Tx, document: OpenDocument): Promise<Buffer> {
  const version = await tx.first<{ hash: Buffer }>(
    'select content_hash as hash from versions where document_id = $1 and n = $2',
    [document.id, document.latestVersion],
  );
  if (!version) throw new Error(`Document ${document.id} is put to the vote without a text`);
  return version.hash;
}

/** Members of the body whose round it is, in office less the suspended, each person once with their highest role. */
async function freezeRoll(tx: Tx, document: OpenDocument, ballotId: string): Promise<void> {
  const roll = await tx.query(
    `insert into ballot_roll (ballot_id, committee_id, document_id, person_id, role)
     select distinct on (m.person_id) $1::uuid, $2::uuid, $3::uuid, m.person_id, m.role from memberships m
      where m.committee_id = $5 and m.role in ('chair', 'deputy', 'member') and m.suspended_at is null
        and m.from_date <= $4::date and (m.to_date is null or m.to_date >= $4::date)
      order by m.person_id, array_position(array['chair', 'deputy', 'member'], m.role)
     returning person_id`,
    [ballotId, document.committeeId, document.id, document.today, document.round!.bodyId],
  );
  if (roll.length === 0) throw Refused.because('nobody-in-office');
}
