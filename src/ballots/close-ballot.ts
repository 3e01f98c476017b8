import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import type { BallotOutcome } from '../workflow/facts';
import { tally, type BallotCount, type BallotRules, type VoteChoice, type Votes } from '../workflow/tally';
import type { Arithmetic } from './ballot.entity';

/** The round's rules are those pinned when the ballot opened. */
const openBallotOf = `select b.id, b.rules_version_id as "rulesVersionId", jsonb_array_length(b.points) as points,
    v.rules, r.presiding_person_id as "presidingPersonId"
  from ballots b join rules_versions v on v.id = b.rules_version_id join rounds r on r.id = b.round_id
  where b.document_id = $1 and b.closed_at is null`;

interface OpenBallot {
  id: string;
  rulesVersionId: string;
  points: number;
  rules: Rules;
  presidingPersonId: string;
}

/**
 * Counts the document's open ballot and stores the outcome with its arithmetic. Under the document's exclusive lock, so
 * that no vote is under way; the caller records the act.
 * @throws Refused `no-open-ballot`
 */
export async function closeBallot(
  tx: Tx,
  document: OpenDocument,
): Promise<{ ballotId: string; outcome: BallotOutcome; points: number }> {
  const ballot = await tx.first<OpenBallot>(openBallotOf, [document.id]);
  if (!ballot) throw Refused.because('no-open-ballot');
  const { quorum, majority, tie } = ballot.rules;
  const rules: BallotRules = { quorum, majority, tie };
  const inputs = await countOf(tx, ballot);
  const { outcome, ...result } = tally(inputs, rules);
  const arithmetic: Arithmetic = {
    rulesVersionId: ballot.rulesVersionId,
    rules,
    inputs,
    result: { outcome, quorum: result.quorum, majority: result.majority, tie: result.tie },
  };
  await tx.query(
    'update ballots set closed_at = $2, outcome = $3, arithmetic = $4::jsonb, revision = revision + 1 where id = $1',
    [ballot.id, tx.now, outcome, JSON.stringify(arithmetic)],
  );
  return { ballotId: ballot.id, outcome, points: ballot.points };
}

async function countOf(tx: Tx, ballot: OpenBallot): Promise<BallotCount> {
  const rows = await tx.query<{ choice: VoteChoice; count: number; presiding: boolean }>(
    `select choice, count(*)::int as count, bool_or(by_person_id = $2) as presiding
       from votes where ballot_id = $1 and superseded_at is null group by choice`,
    [ballot.id, ballot.presidingPersonId],
  );
  const roll = await tx.first<{ size: number }>(
    'select count(*)::int as size from ballot_roll where ballot_id = $1',
    [ballot.id],
  );
  const none: Votes = { for: 0, against: 0, other: 0, abstain: 0 };
  return {
    roll: roll!.size,
    votes: { ...none, ...Object.fromEntries(rows.map(({ choice, count }) => [choice, count])) },
    presidingChoice: rows.find(({ presiding }) => presiding)?.choice ?? null,
  };
}
