import { sitsInBody } from '../ballots/sits-in-body';
import { mayIssue, type Issuer, type Place } from '../committees/document-types/organs';
import { isRecused } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { BallotMode, BallotOutcome, DocumentState, PersonId } from '../workflow/facts';

/** Whether the document's number is taken, and what is lacking for another one to be taken today. */
export interface Numbering {
  readonly taken: boolean;
  readonly lacking: 'series' | 'term' | null;
}

/** What the body has said of the text in this round, and how its ballot stands. */
export interface Decided {
  /** The document decides on persons. */
  readonly personnel: boolean;
  /** The committee that leads the round is one of the organs that issue documents of this type. */
  readonly bodyIssues: boolean;
  /** The version the round's latest conclusion was issued on. */
  readonly concludedOn: number | null;
  readonly ballot: {
    readonly open: boolean;
    readonly mode: BallotMode;
    readonly meetingRequired: boolean | null;
    readonly outcome: BallotOutcome | null;
    readonly countingMissing: boolean;
    readonly points: number;
    readonly version: number;
    /** On the roll and still in office: nobody waits for the vote of somebody who can no longer cast it. */
    readonly notVoted: PersonId[];
  } | null;
  /** Asked where a ballot may be opened: nobody would be on its roll. */
  readonly rollIsEmpty: boolean;
  /** Asked where a number may be taken. */
  readonly numbering: Numbering;
}

const nothingMore = { rollIsEmpty: false, numbering: { taken: false, lacking: null } };
const nothingDecided: Decided = {
  ...{ personnel: false, bodyIssues: true, concludedOn: null, ballot: null, ...nothingMore },
};

type Row = Partial<Decided> & Place & { readonly issuedBy: readonly Issuer[] };

/** The ballot is the round's own: the open one, else the latest on the whole. */
const statement = (more = '', from = ''): string => `select
  (select max(q.version_n) from conclusions q where q.document_id = d.id and q.round_id = r.id) as "concludedOn",
  y.personnel, y.issued_by as "issuedBy", o.organ, o.level,
  (select json_build_object('open', b.closed_at is null, 'outcome', b.outcome, 'mode', b.mode,
      'meetingRequired', 'no-decision' = (select w.outcome from ballots w where w.document_id = d.id
        and w.round_id = r.id and w.outcome in ('passed', 'failed', 'no-decision') order by w.id desc limit 1),
      'countingMissing', b.medium = 'paper' and b.closed_at is null and not exists (select from ballot_countings k
        where k.ballot_id = b.id and k.superseded_at is null),
      'points', jsonb_array_length(b.points), 'version', b.version_n,
      'notVoted', array(select l.person_id from ballot_roll l where l.ballot_id = b.id and b.closed_at is null
        and b.medium = 'app' and not l.voted and ${sitsInBody('l.person_id', 'r.body_id', '$2')}))
    from ballots b where b.document_id = d.id and b.round_id = r.id and (b.subject = 'whole' or b.closed_at is null)
      and b.outcome is distinct from 'called-off'
    order by b.id desc limit 1) as ballot${more}
  from documents d join document_types y on y.id = d.type_id
  left join rounds r on r.document_id = d.id and r.number = d.round_number
  left join committees o on o.id = coalesce(r.body_id, d.committee_id)
  ${from} where d.id = $1`;

const rollIsEmpty = `, not exists (select from memberships m where m.committee_id = r.body_id
    and m.role in ('chair', 'deputy', 'member') and m.suspended_through < $2::date
    and $2::date between m.from_date and coalesce(m.to_date, 'infinity')
    and not ${isRecused('m.person_id')}) as "rollIsEmpty"`;
const numbering = `, json_build_object(
    'taken', exists (select from register_entries e where e.document_id = d.id and e.voided_at is null),
    'lacking', case when s.id is null then 'series' when s.period = 'term' and not exists (select from committee_terms ct
      where ct.committee_id = s.committee_id and ct.from_date <= $2::date and (ct.to_date is null or ct.to_date >= $2::date))
      then 'term' end) as numbering`;
const ofTheSeries = ` left join number_series_types st on st.committee_id = d.committee_id
    and st.document_type_id = d.type_id left join number_series s on s.id = st.series_id`;

/** What only one state's acts ask about is asked in that state. */
const plain = statement();
const statements: Partial<Record<DocumentState, string>> = {
  'adoption.voting': statement(rollIsEmpty),
  'adoption.signing': statement(numbering, ofTheSeries),
  'adoption.quarantine': statement(numbering, ofTheSeries),
};

/** While a text is drafted or discussed no gate asks what was decided. */
const undecided: readonly DocumentState[] = ['draft.editing', 'draft.screening', 'comments.open'];

export async function readDecided(
  on: { first: Tx['first'] },
  document: { readonly id: string; readonly state: DocumentState; readonly today: string },
): Promise<Decided> {
  if (undecided.includes(document.state)) return nothingDecided;
  const row = await on.first<Row & Record<string, unknown>>(statements[document.state] ?? plain, [
    ...[document.id, document.today],
  ]);
  if (!row) return nothingDecided;
  const { issuedBy, organ, level, ...decided } = row;
  return { ...nothingDecided, ...decided, bodyIssues: mayIssue({ organ, level }, issuedBy) };
}
