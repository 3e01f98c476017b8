import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import { whoPresides } from '../documents/who-presides';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { rulesOfBallot } from '../workflow/ballot-rules';
import type { BallotMode, BallotOutcome } from '../workflow/facts';
import { votesOnAlternatives } from '../workflow/parts';
import { tally, type BallotCount, type VoteChoice, type Votes } from '../workflow/tally';
import type { Arithmetic, BallotPart, BallotResult, BallotSubject, Counts } from './ballot.entity';
import { differingOpinions, silentWhoWereTold } from './unheard';
import { resultOf } from './recompute';
import type { Answers } from './vote.entity';

/** The round's rules are those pinned when the ballot opened. */
const openBallotOf = `select b.id, b.rules_version_id as "rulesVersionId", jsonb_array_length(b.points) as points,
    b.subject, b.parts, b.mode, b.secrecy, b.opened_at as "openedAt", v.rules,
    coalesce(x.counts, k.counts) as counts, k.issued,
    (select count(*)::int from ballot_roll l where l.ballot_id = b.id) as roll
  from ballots b join rules_versions v on v.id = b.rules_version_id
  left join ballot_boxes x on x.ballot_id = b.id
  left join ballot_countings k on k.ballot_id = b.id and k.superseded_at is null
  where b.document_id = $1 and b.closed_at is null`;

interface OpenBallot {
  readonly id: string;
  readonly rulesVersionId: string;
  readonly points: number;
  readonly subject: BallotSubject;
  readonly parts: readonly BallotPart[];
  readonly mode: BallotMode;
  readonly secrecy: 'open' | 'secret';
  readonly openedAt: Date;
  readonly rules: Rules;
  /** Of a secret ballot: its box, or what was counted of its papers. */
  readonly counts: Counts | null;
  /** Papers handed out: whoever took one was there, whether or not it came back valid. */
  readonly issued: number | null;
  readonly roll: number;
}

export interface Counted {
  readonly ballotId: string;
  readonly outcome: BallotOutcome;
  readonly points: number;
  readonly arithmetic: Arithmetic;
}

/**
 * Counts the document's open ballot; writes nothing. Under the document's exclusive lock, so that no vote is under way.
 * @throws Refused `no-open-ballot`
 */
export async function countBallot(tx: Tx, document: OpenDocument): Promise<Counted> {
  const ballot = await tx.first<OpenBallot & Record<string, unknown>>(openBallotOf, [document.id]);
  if (!ballot) throw Refused.because('no-open-ballot');
  const counts = ballot.counts ?? (await openCounts(tx, ballot.id));
  const [presider] = ballot.counts ? [] : await whoPresides(tx, document.id);
  const presiding = presider === undefined ? null : await answersOf(tx, ballot.id, presider);
  const around = await roundAbout(tx, document, ballot);
  const rules = rulesOfBallot(ballot.rules, ballot.mode, ballot.subject === 'whole');
  const votes = votesByKey(ballot, counts);
  const inputsOf = (key: string): BallotCount => ({
    ...{ roll: ballot.roll, votes: votes[key] ?? none, ...around },
    ...(ballot.issued === null ? {} : { present: ballot.issued }),
    presidingChoice: presiding && choiceOn(ballot.subject, presiding, key),
  });
  const base = { rulesVersionId: ballot.rulesVersionId, rules };
  const { id: ballotId, points } = ballot;
  if (ballot.subject === 'whole') {
    const inputs = inputsOf('whole');
    const result = resultOf(tally(inputs, rules));
    return { ballotId, points, outcome: result.outcome, arithmetic: { ...base, inputs, result, parts: [] } };
  }
  const parts = ballot.parts.map((part) => {
    const inputs = inputsOf(part.key);
    return { ...part, inputs, result: resultOf(tally(inputs, rules)) };
  });
  const arithmetic = { ...base, inputs: null, result: null, parts };
  return { ballotId, points, outcome: outcomeOf(parts), arithmetic };
}

const none: Votes = { for: 0, against: 0, other: 0, abstain: 0 };

/** One quorum holds for all parts: everybody votes on each. */
const outcomeOf = (parts: readonly { result: BallotResult }[]): BallotOutcome =>
  parts.every(({ result }) => result.outcome === 'no-quorum') ? 'no-quorum' : 'counted';

/** Who was silent, and what nobody has met to hear. */
async function roundAbout(
  tx: Tx,
  document: OpenDocument,
  ballot: OpenBallot,
): Promise<Pick<BallotCount, 'silent' | 'differing'>> {
  if (ballot.mode === 'session') return {};
  return {
    ...(ballot.mode === 'silence' ? { silent: await silentWhoWereTold(tx, document, ballot) } : {}),
    ...(ballot.subject === 'whole' ? { differing: await differingOpinions(tx, document.id, ballot.id) } : {}),
  };
}

async function openCounts(tx: Tx, ballotId: string): Promise<Counts> {
  const rows = await tx.query<{ key: string; choice: VoteChoice; count: number }>(
    `select a.key, a.value as choice, count(*)::int as count from votes v
      cross join lateral jsonb_each_text(coalesce(v.answers, jsonb_build_object('whole', v.choice))) a
      where v.ballot_id = $1 and v.superseded_at is null group by a.key, a.value`,
    [ballotId],
  );
  const counts: Record<string, Partial<Record<VoteChoice, number>>> = {};
  for (const { key, choice, count } of rows) counts[key] = { ...counts[key], [choice]: count };
  return counts;
}

async function answersOf(tx: Tx, ballotId: string, personId: string): Promise<Answers | null> {
  const row = await tx.first<{ answers: Answers }>(
    `select coalesce(answers, jsonb_build_object('whole', choice)) as answers from votes
      where ballot_id = $1 and by_person_id = $2 and superseded_at is null`,
    [ballotId, personId],
  );
  return row?.answers ?? null;
}

function votesByKey({ subject, parts }: OpenBallot, counts: Counts): Record<string, Votes> {
  if (subject === 'alternatives') {
    const chosen = Object.fromEntries(parts.map(({ key }) => [key, counts[key]?.for ?? 0]));
    return votesOnAlternatives(chosen, counts.abstain?.abstain ?? 0);
  }
  return Object.fromEntries(Object.entries(counts).map(([key, votes]) => [key, { ...none, ...votes }]));
}

/** Who chose another alternative voted against this one. */
function choiceOn(subject: BallotSubject, answers: Answers, key: string): VoteChoice | null {
  if (subject !== 'alternatives') return answers[key] ?? null;
  if (answers.abstain) return 'abstain';
  return answers[key] ? 'for' : 'against';
}
