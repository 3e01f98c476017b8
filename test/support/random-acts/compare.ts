import type { Client } from 'pg';
import type { ModelBallot, ModelDocument } from '../oracle-model';
import { isOwed } from '../oracle-owed';
import { standingRecusals } from '../oracle-recusals';

/** What stands in the database about one document, in the oracle's words. */
export interface Stored {
  readonly state: string;
  readonly resumeTo: string | null;
  readonly revision: number;
  readonly round: number;
  readonly bodyId: string | null;
  readonly presiding: string | null;
  readonly recused: readonly string[];
  readonly versions: number;
  readonly dueAt: string | null;
  readonly ballotId: string | null;
  readonly ballotOutcome: string | null;
  readonly votes: Record<string, string> | null;
  /** How many chose what in a secret ballot. */
  readonly box: Record<string, number> | null;
  readonly voted: readonly string[];
  /** Of papers, how many wordings there are, and the for and against that stand. */
  readonly counted: readonly [number, number, number] | null;
  readonly comments: readonly StoredComment[];
  readonly directives: readonly StoredDirective[];
  readonly consultations: readonly { readonly id: string; readonly answered: boolean }[];
  /** How many of each type stand in the ledger: it tells orders apart that leave the same. */
  readonly facts: Record<string, number>;
  readonly numbers: { standing: number; void: number };
}
interface StoredComment {
  readonly id: string;
  readonly withdrawn: boolean;
  readonly settledBy: string | null;
  readonly locked: boolean;
  readonly disposition: string | null;
  readonly answer: string | null;
  readonly ruling: string | null;
}
interface StoredDirective {
  readonly id: string;
  readonly kind: string;
  readonly strength: string;
  readonly commentId: string | null;
  readonly lifted: boolean;
  readonly locked: boolean;
  readonly response: string | null;
  readonly verification: string | null;
  readonly confirmation: boolean | null;
}

const statement = `select d.id, d.state, d.resume_to as "resumeTo", d.revision, d.round_number as round,
    d.latest_version as versions, to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt",
    r.body_id as "bodyId", r.presiding_person_id as presiding,
    array(select x.person_id from recusals x where x.document_id = d.id and x.ended_at is null order by 1) as recused,
    b.id as "ballotId", b.outcome as "ballotOutcome",
    (select json_object_agg(v.by_person_id,
        coalesce(v.choice, (select min(a.value) from jsonb_each_text(v.answers) a))) from votes v
      where v.ballot_id = b.id and v.superseded_at is null) as votes,
    (select json_object_agg(a.key, a.value) from ballot_boxes x cross join jsonb_each(x.counts) part
      cross join jsonb_each(part.value) a where x.ballot_id = b.id) as box,
    (select json_build_array(k.revision, min((part.value ->> 'for')::int), min((part.value ->> 'against')::int))
      from ballot_countings k cross join jsonb_each(k.counts) part
      where k.ballot_id = b.id and k.superseded_at is null group by k.id) as counted,
    array(select l.person_id from ballot_roll l where l.ballot_id = b.id and l.voted order by 1) as voted,
    coalesce((select json_agg(json_build_object('id', k.id, 'withdrawn', k.withdrawn_at is not null,
        'settledBy', k.settled_by, 'locked', k.locked_at is not null,
        'disposition', (select x.code from dispositions x where x.comment_id = k.id and x.superseded_at is null),
        'answer', (select x.code from answers x where x.comment_id = k.id and x.superseded_at is null),
        'ruling', (select x.code from rulings x where x.comment_id = k.id and x.superseded_at is null)) order by k.id)
      from comments k where k.document_id = d.id), '[]') as comments,
    coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'strength', v.strength,
        'commentId', v.comment_id, 'lifted', v.lifted_at is not null, 'locked', v.locked_at is not null,
        'response', (select x.outcome from directive_responses x where x.directive_id = v.id and x.superseded_at is null),
        'verification',
          (select x.code from directive_verifications x where x.directive_id = v.id and x.superseded_at is null),
        'confirmation',
          (select x.confirmed from directive_confirmations x where x.directive_id = v.id and x.superseded_at is null))
        order by v.n) from directives v where v.document_id = d.id), '[]') as directives,
    coalesce((select json_agg(json_build_object('id', q.id, 'answered', exists (select from conclusion_answers x
        where x.conclusion_id = q.id and x.superseded_at is null)) order by q.id)
      from conclusions q where q.document_id = d.id and q.answer_due_at is not null), '[]') as consultations,
    (select json_object_agg(f.fact_type, f.rows) from (select fact_type, count(*)::int as rows from ledger
        where document_id = d.id group by fact_type) f) as facts,
    (select json_build_object('standing', count(*) filter (where voided_at is null),
        'void', count(*) filter (where voided_at is not null))
      from register_entries where document_id = d.id) as numbers
  from documents d left join rounds r on r.document_id = d.id and r.number = d.round_number
  left join lateral (select id, outcome from ballots where document_id = d.id order by id desc limit 1) b on true
  where d.id = any($1)`;

export async function storedOf(database: Client, ids: readonly string[]): Promise<Map<string, Stored>> {
  const { rows } = await database.query<Stored & { id: string }>({
    name: 'stored',
    text: statement,
    values: [ids],
  });
  return new Map(rows.map(({ id, ...stored }) => [id, stored]));
}

/** Tells the oracle what the server called the things it made: directives in their order, and the latest ballot. */
export function learnIds(document: ModelDocument, stored: Stored): void {
  document.directives.forEach((directive, at) => {
    if (directive.id === '') directive.id = stored.directives[at]?.id ?? '';
  });
  document.consultations.forEach((owed, at) => {
    owed.id = stored.consultations[at]?.id ?? '';
  });
  if (document.ballot?.id === '') document.ballot.id = stored.ballotId ?? '';
}

export async function compareAll(database: Client, documents: readonly ModelDocument[]): Promise<void> {
  const ids = documents.map(({ id }) => id);
  const stored = await storedOf(database, ids);
  for (const document of documents) {
    learnIds(document, stored.get(document.id)!);
    compare(document, stored.get(document.id)!);
  }
}

/** @throws AssertionError with what differs */
export function compare(document: ModelDocument, stored: Stored): void {
  expect(inWords(document, stored)).toEqual(expectedOf(document));
}

/** Locks and what is said of lifted directives matter only while something is owed. */
function inWords(document: ModelDocument, stored: Stored): object {
  const owed = new Set(document.comments.filter(isOwed).map(({ id }) => id));
  return {
    ...stored,
    dueAt: document.state === 'suspended' ? null : stored.dueAt && Date.parse(stored.dueAt),
    votes: stored.votes ?? {},
    box: stored.box ?? {},
    comments: stored.comments.map((comment) => ({
      ...comment,
      locked: owed.has(comment.id) && comment.locked,
    })),
    directives: stored.directives.map((directive) =>
      directive.lifted
        ? { ...directive, locked: false, response: null, verification: null, confirmation: null }
        : directive,
    ),
  };
}

/** By name, or in a secret ballot only who has and the sums. */
function votesOf(ballot: ModelBallot | null): object {
  const counting = ballot?.countings.at(-1);
  if (ballot?.paper) {
    const counted = counting ? [ballot.countings.length, counting.for, counting.against] : null;
    return { voted: [...(counting?.listed ?? [])].sort(), votes: {}, box: {}, counted };
  }
  const cast = Object.entries(ballot?.votes ?? {});
  const voted = cast.map(([id]) => id).sort();
  if (!ballot?.secret)
    return {
      ...{ voted, votes: Object.fromEntries(cast.map(([id, { choice }]) => [id, choice])) },
      ...{ box: {}, counted: null },
    };
  const box: Record<string, number> = {};
  for (const [, { choice }] of cast) box[choice] = (box[choice] ?? 0) + 1;
  return { voted, votes: {}, box, counted: null };
}

function expectedOf(document: ModelDocument): object {
  const { ballot } = document;
  return {
    ...{ state: document.state, resumeTo: document.resumeTo, revision: document.revision },
    ...{ round: document.round?.number ?? 0, versions: document.versions.length },
    ...{ bodyId: document.round?.bodyId ?? null, presiding: document.round?.presiding ?? null },
    recused: standingRecusals(document).sort(),
    dueAt: document.state === 'suspended' ? null : document.dueAt,
    ...{ ballotId: ballot?.id ?? null, ballotOutcome: ballot?.outcome ?? null },
    ...votesOf(ballot),
    comments: [...document.comments]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((comment) => ({
        ...{ id: comment.id, withdrawn: comment.withdrawn, settledBy: comment.settledBy },
        locked: isOwed(comment) && comment.locked,
        disposition: comment.disposition?.code ?? null,
        ...{ answer: comment.answer?.code ?? null, ruling: comment.ruling?.code ?? null },
      })),
    directives: document.directives.map(({ id, kind, strength, commentId, lifted, ...said }) => ({
      ...{ id, kind, strength, commentId, lifted, locked: !lifted && said.locked },
      response: lifted ? null : said.response,
      verification: lifted ? null : said.verification,
      confirmation: lifted ? null : said.confirmation,
    })),
    consultations: document.consultations.map(({ id, answer }) => ({ id, answered: answer !== null })),
    facts: document.facts,
    numbers: { standing: document.hasNumber ? 1 : 0, void: document.numbersVoided },
  };
}
