import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/ids';
import { checkAgainstRules, partsOf, type BallotInput } from './ballot-input';
import { Ballot, BallotBox } from './ballot.entity';
import { freezeRoll } from './freeze-roll';

/**
 * Puts the newest version to the vote: its hash, the roll of those in office today and the round's rules are fixed here.
 * Under the document's exclusive lock; the caller records the act.
 * @throws Refused `nobody-in-office`, `secrecy-not-in-rules`; Invalid where the input does not fit subject, mode or rules
 */
export async function openBallot(
  tx: Tx,
  document: OpenDocument,
  input: BallotInput & { readonly officialDate?: string },
): Promise<{ id: string }> {
  const { round } = document;
  if (!round) throw new Error(`Document ${document.id} is put to the vote without a round`);
  checkAgainstRules(input, await pinnedRules(tx, round.rulesVersionId), tx.now);
  const id = newId();
  const key = { committeeId: document.committeeId, documentId: document.id };
  await tx.insert(Ballot, {
    ...{ id, ...key, roundId: round.id, rulesVersionId: round.rulesVersionId },
    ...{ versionN: document.latestVersion, versionHash: await hashOf(tx, document) },
    ...{ subject: input.subject, parts: await partsOf(tx, document, input), mode: input.mode },
    ...{
      secrecy: input.secrecy,
      medium: input.medium,
      points: input.points,
      openedAt: tx.now,
      openedBy: tx.context.personId!,
    },
    ...{ officialDate: input.officialDate ?? document.today, revision: 1 },
    closesAt: input.closesAt === undefined ? null : new Date(input.closesAt),
  });
  if (input.secrecy === 'secret' && input.medium === 'app')
    await tx.insert(BallotBox, { ballotId: id, ...key, counts: {} });
  await freezeRoll(tx, document, id);
  return { id };
}

async function pinnedRules(tx: Tx, id: string): Promise<Rules> {
  const row = await tx.first<{ rules: Rules }>('select rules from rules_versions where id = $1', [id]);
  return row!.rules;
}

async function hashOf(tx: Tx, document: OpenDocument): Promise<Buffer> {
  const version = await tx.first<{ hash: Buffer }>(
    'select content_hash as hash from versions where document_id = $1 and n = $2',
    [document.id, document.latestVersion],
  );
  if (!version) throw new Error(`Document ${document.id} is put to the vote without a text`);
  return version.hash;
}
