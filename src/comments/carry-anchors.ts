import { whenClausesAreLinked } from '../documents/clauses-linked';
import type { Tx } from '../platform/database/tx';
import { oneByOne } from '../platform/step-by-step';
import type { Anchor, Place } from '../text/anchors/anchor';
import { carryAnchor } from '../text/anchors/carry-anchor';
import { clauseWords } from '../text/anchors/clause-words';
import { Revision, type Successor } from '../text/anchors/revision';
import type { AnchoredClause } from '../text/anchors/version-text';
import type { foundBy } from './comment-anchor.entity';

interface Document {
  readonly id: string;
  readonly committeeId: string;
}

/** A place as it is stored: offsets only where it is less than the clause. */
interface Row {
  readonly clauseId: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly how: (typeof foundBy)[number];
  readonly flagged: boolean;
}
type Link = Successor & { readonly sure: boolean };
interface Carried {
  readonly id: string;
  readonly quote: string | null;
  /** In the version before, and in this one where it was placed already. */
  readonly here: Row | null;
  readonly now: (Row & { readonly revision: number }) | null;
}

const place = `json_build_object('clauseId', a.clause_id, 'from', a.from_offset, 'to', a.to_offset, 'how', a.how,
  'flagged', a.flagged, 'revision', a.revision)`;
const newestIn = (version: string): string => `(select ${place} from comment_anchors a
  where a.comment_id = k.id and a.version_n = ${version} order by a.revision desc limit 1)`;

/** Withdrawn ones too: they are shown with the rest. */
const anchored = `select k.id, k.quote_exact as quote,
    case when k.version_n = $2::int - 1 then json_build_object('clauseId', k.clause_id, 'from', k.quote_from, 'to', k.quote_to,
      'how', case when k.quote_exact is null then 'clause' else 'exact' end, 'flagged', false)
      else ${newestIn('$2::int - 1')} end as here, ${newestIn('$2::int')} as now
  from comments k where k.document_id = $1 and k.clause_id is not null and k.version_n < $2::int
    and ($3::uuid is null or k.id = $3)`;

const clausesOf = `select vc.clause_id as id, t.heading, t.text
  from version_clauses vc join clause_texts t on t.id = vc.text_id
  where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`;

/** Where a clause's words went besides its own lineage, and whose lineage is uncertain. */
const linksTo = `select l.from_clause_id as from, l.to_clause_id as to, l.sure from clause_links l
  where l.document_id = $1 and l.to_version = $2 and (l.from_clause_id <> l.to_clause_id or not l.sure)`;

const keep = `insert into comment_anchors (committee_id, document_id, version_n, placed_at, comment_id, revision, clause_id,
    from_offset, to_offset, how, flagged)
  select $1, $2, $3, $4, p.* from unnest($5::uuid[], $6::integer[], $7::uuid[], $8::integer[], $9::integer[], $10::text[],
    $11::boolean[]) as p`;

/** Says where every comment of the document, or the one named, stands in version `n`, from where it stood in the one before. */
export async function carryAnchors(
  tx: Tx,
  document: Document,
  n: number,
  only: string | null = null,
): Promise<void> {
  const anchors = await tx.query<Carried & Record<string, unknown>>(anchored, [document.id, n, only]);
  if (anchors.length === 0) return;
  const [before, after, links] = await tx.together<
    [(AnchoredClause & Record<string, unknown>)[], (AnchoredClause & Record<string, unknown>)[], Link[]]
  >(() => [
    tx.query(clausesOf, [document.id, n - 1]),
    tx.query(clausesOf, [document.id, n]),
    tx.query(linksTo, [document.id, n]),
  ]);
  const unsure = links.flatMap(({ from, to, sure }) => (from === to && !sure ? [to] : []));
  const revision = new Revision(before, after, links, new Set(unsure));
  const carried = await oneByOne(anchors, (anchor) => ({
    ...anchor,
    found: stored(carryAnchor(revision, asAnchor(anchor, revision))),
  }));
  const places = carried.filter(({ found, now }) => now === null || !isSame(found, now));
  const column = <Value>(value: (one: (typeof places)[number]) => Value): Value[] => places.map(value);
  tx.send(keep, [
    ...[document.committeeId, document.id, n, tx.now],
    ...[column(({ id }) => id), column(({ now }) => (now?.revision ?? 0) + 1)],
    ...[
      column(({ found }) => found.clauseId),
      column(({ found }) => found.from),
      column(({ found }) => found.to),
    ],
    ...[column(({ found }) => found.how), column(({ found }) => found.flagged)],
  ]);
}

function asAnchor({ quote, here }: Carried, { before }: Revision): Anchor {
  if (!here || here.clauseId === null || here.how === 'orphan') return { quote, here: null };
  const clause = before.indexOf(here.clauseId);
  const length = clause === undefined ? 0 : clauseWords(before.clauses[clause]!).length;
  const { clauseId, how, flagged } = here;
  return { quote, here: { clauseId, how, flagged, from: here.from ?? 0, to: here.to ?? length } };
}

function stored(found: Place): Row {
  if (found.how === 'orphan') return { clauseId: null, from: null, to: null, how: 'orphan', flagged: false };
  const { clauseId, from, to, how, flagged } = found;
  return how === 'clause'
    ? { clauseId, from: null, to: null, how, flagged }
    : { clauseId, from, to, how, flagged };
}

const isSame = (one: Row, other: Row): boolean =>
  one.clauseId === other.clauseId &&
  one.from === other.from &&
  one.to === other.to &&
  one.how === other.how &&
  one.flagged === other.flagged;

/** A place said anew in one version is where the later ones start from. */
whenClausesAreLinked(async (tx, document, n) => {
  await carryAnchors(tx, document, n);
  const later = await tx.query<{ n: number }>(
    'select n from versions where document_id = $1 and n > $2 order by n',
    [document.id, n],
  );
  for (const version of later) await carryAnchors(tx, document, version.n);
});
