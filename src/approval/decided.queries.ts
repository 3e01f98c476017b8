import { sitsInBody } from '../ballots/sits-in-body';
import type { Tx } from '../platform/database/tx';
import type { BallotMode, BallotOutcome, DocumentState, PersonId } from '../workflow/facts';

/** What the body has said of the text in this round, and how its ballot stands. */
export interface Decided {
  /** The document decides on persons. */
  readonly personnel: boolean;
  /** The version the round's latest conclusion was issued on. */
  readonly concludedOn: number | null;
  readonly ballot: {
    readonly open: boolean;
    readonly mode: BallotMode;
    readonly meetingRequired: boolean | null;
    readonly outcome: BallotOutcome | null;
    readonly points: number;
    readonly version: number;
    /** On the roll and still in office: nobody waits for the vote of somebody who can no longer cast it. */
    readonly notVoted: PersonId[];
  } | null;
}

const nothingDecided: Decided = { personnel: false, concludedOn: null, ballot: null };

/** The ballot is the round's own: the open one, else the latest on the whole. */
const statement = `select
  (select max(q.version_n) from conclusions q where q.document_id = d.id and q.round_id = r.id) as "concludedOn",
  (select y.personnel from document_types y where y.id = d.type_id) as personnel,
  (select json_build_object('open', b.closed_at is null, 'outcome', b.outcome, 'mode', b.mode,
      'meetingRequired', 'no-decision' = (select w.outcome from ballots w where w.document_id = d.id
        and w.round_id = r.id and w.outcome in ('passed', 'failed', 'no-decision') order by w.id desc limit 1),
      'points', jsonb_array_length(b.points), 'version', b.version_n,
      'notVoted', array(select l.person_id from ballot_roll l where l.ballot_id = b.id and b.closed_at is null
        and not l.voted and ${sitsInBody('l.person_id', 'r.body_id', '$2')}))
    from ballots b where b.document_id = d.id and b.round_id = r.id and (b.subject = 'whole' or b.closed_at is null)
      and b.outcome is distinct from 'called-off'
    order by b.id desc limit 1) as ballot
  from documents d left join rounds r on r.document_id = d.id and r.number = d.round_number where d.id = $1`;

/** While a text is drafted or discussed no gate asks what was decided. */
const undecided: readonly DocumentState[] = ['draft.editing', 'draft.screening', 'comments.open'];

export async function readDecided(
  on: { first: Tx['first'] },
  document: { readonly id: string; readonly state: DocumentState; readonly today: string },
): Promise<Decided> {
  if (undecided.includes(document.state)) return nothingDecided;
  return (
    (await on.first<Decided & Record<string, unknown>>(statement, [document.id, document.today])) ??
    nothingDecided
  );
}
