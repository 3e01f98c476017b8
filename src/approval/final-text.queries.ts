import type { Tx } from '../platform/database/tx';

/** What is outstanding between the vote and the signature. */
interface FinalText {
  readonly pointsLeft: number;
  readonly strayChanges: number;
  readonly correctionsUndecided: number;
}
export const nothingFinal: FinalText = { pointsLeft: 0, strayChanges: 0, correctionsUndecided: 0 };

/**
 * `b` is the ballot that adopted the text; `changed` the clauses whose wording differs between the text voted on and the
 * newest, those that came or went among them; that a clause is said to be another one changes no word. Only what a listed point's tick cites may have changed.
 */
const statement = `
with b as materialized (select b.id, b.points, b.version_n, b.document_id, d.latest_version
    from documents d join ballots b on b.document_id = d.id and b.subject = 'whole'
    where d.id = $1 order by b.id desc limit 1),
voted as (select vc.clause_id, t.wording_hash from b join version_clauses vc
    on vc.document_id = b.document_id and vc.version_n = b.version_n
  join clause_texts t on t.id = vc.text_id),
latest as (select vc.clause_id, t.wording_hash from b join version_clauses vc
    on vc.document_id = b.document_id and vc.version_n = b.latest_version
  join clause_texts t on t.id = vc.text_id),
times as materialized (select wording_hash, coalesce(v.n, 0) as before, coalesce(l.n, 0) as now
  from (select wording_hash, count(*) as n from voted group by wording_hash) v
  full join (select wording_hash, count(*) as n from latest group by wording_hash) l using (wording_hash)),
changed as materialized (select clause_id from voted v full join latest l using (clause_id)
  left join times was on was.wording_hash = v.wording_hash left join times new on new.wording_hash = l.wording_hash
  where v.wording_hash is distinct from l.wording_hash and (was.now < was.before or new.now > new.before)),
ticks as materialized (select k.n, k.clause_ids from b join ballot_point_ticks k
  on k.ballot_id = b.id and k.superseded_at is null)
select (select count(*)::int from b cross join jsonb_array_elements_text(b.points) with ordinality as p (text, n)
    where not exists (select from ticks k join changed c on c.clause_id = any (k.clause_ids) where k.n = p.n))
    as "pointsLeft",
  (select count(*)::int from changed c where not exists (select from ticks k where c.clause_id = any (k.clause_ids)))
    as "strayChanges",
  (select count(*)::int from form_corrections f join documents d on d.id = f.document_id
    and f.version_n = d.latest_version where f.document_id = $1 and f.accepted is null) as "correctionsUndecided"`;

export async function readFinalText(on: { first: Tx['first'] }, documentId: string): Promise<FinalText> {
  return (await on.first<FinalText & Record<string, unknown>>(statement, [documentId])) ?? nothingFinal;
}
