import { z } from 'zod';
import type { Tx } from '../../platform/database/tx';
import { Invalid, NotFound } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { uuid } from '../../platform/http/schemas';
import type { MatchableClause } from '../../text/matching/clause-match';
import type { OpenDocument } from '../document-standing';
import { clausesIn } from '../match-lineages';
import { storeLinks } from '../store-links';
import { restateLinks, type KnownLink } from './restate-links';

export const clauseOrigin = z
  .object({
    continues: uuid
      .nullable()
      .meta({ description: 'The clause of the version before that this one is; null: it is a new one.' }),
    alsoFrom: z.array(uuid).max(50).default([]).meta({
      description:
        'Further clauses of the version before that went into this one: split, where they live on elsewhere, else merged.',
    }),
  })
  .meta({ id: 'ClauseOrigin' });
export type ClauseOrigin = z.output<typeof clauseOrigin>;

const linksInto = `select from_clause_id as "from", to_clause_id as "to", kind, similarity, moved, sure,
    by_whom as "byWhom"
  from clause_links where document_id = $1 and to_version = $2`;

/**
 * Writes in the newest version where a clause comes from, as somebody says it. Its id is from now on that of the clause it
 * continues, or a new one.
 * @returns the id before and now; undefined where that is what was said already
 * @throws NotFound; Invalid `unknown-clause`, `duplicate-clause`, `clause-continued`
 */
export async function restateOrigin(
  tx: Tx,
  document: OpenDocument,
  clauseId: string,
  { continues, alsoFrom }: ClauseOrigin,
): Promise<{ was: string; is: string } | undefined> {
  const n = document.latestVersion;
  const [before, after, known] = [
    await clausesIn(tx, document.id, n - 1),
    await clausesIn(tx, document.id, n),
    await tx.query<KnownLink & Record<string, unknown>>(linksInto, [document.id, n]),
  ];
  const at = after.findIndex(({ id }) => id === clauseId);
  if (at < 0) throw new NotFound();
  requireKnown(before, after, at, { continues, alsoFrom });
  const into = known.filter(({ from, to }) => to === clauseId && from !== null);
  if (isSaid(into, clauseId, { continues, alsoFrom })) return undefined;
  const isOld = before.some(({ id }) => id === clauseId);
  const is = continues ?? (isOld ? await beginLineage(tx, document) : clauseId);
  const ids = after.map(({ id }, ordinal) => (ordinal === at ? is : id));
  const links = restateLinks(before, after, known, { at, ids, alsoFrom, byWhom: tx.context.personId! });
  await rename(tx, document.id, n, { was: clauseId, is });
  await tx.query('delete from clause_links where document_id = $1 and to_version = $2', [document.id, n]);
  await storeLinks(tx, [document.committeeId, document.id], n, links);
  return { was: clauseId, is };
}

function requireKnown(
  before: readonly MatchableClause[],
  after: readonly MatchableClause[],
  at: number,
  { continues, alsoFrom }: ClauseOrigin,
): void {
  const known = new Set(before.map(({ id }) => id));
  if (continues !== null && !known.has(continues)) throw new Invalid('unknown-clause', {}, 'continues');
  if (alsoFrom.some((id) => !known.has(id))) throw new Invalid('unknown-clause', {}, 'alsoFrom');
  if (new Set([continues, ...alsoFrom]).size <= alsoFrom.length)
    throw new Invalid('duplicate-clause', {}, 'alsoFrom');
  if (continues !== null && after.some(({ id }, ordinal) => id === continues && ordinal !== at))
    throw new Invalid('clause-continued', {}, 'continues');
}

/** Somebody may confirm what the matcher was not sure of: that says something. */
function isSaid(
  into: readonly KnownLink[],
  clauseId: string,
  { continues, alsoFrom }: ClauseOrigin,
): boolean {
  const lineage = into.some(({ from }) => from === clauseId) ? clauseId : null;
  const parts = into.flatMap(({ from }) => (from === clauseId ? [] : from!));
  const same = lineage === continues && parts.sort().join() === [...alsoFrom].sort().join();
  return same && into.every(({ sure }) => sure);
}

async function beginLineage(tx: Tx, document: OpenDocument): Promise<string> {
  const id = newId();
  await tx.query('insert into clauses (committee_id, document_id, id, created_at) values ($1, $2, $3, $4)', [
    ...[document.committeeId, document.id, id, tx.now],
  ]);
  return id;
}

async function rename(
  tx: Tx,
  documentId: string,
  n: number,
  { was, is }: { was: string; is: string },
): Promise<void> {
  if (was === is) return;
  await tx.query(
    `update version_clauses set clause_id = case clause_id when $3 then $4 else clause_id end,
       parent_clause_id = case parent_clause_id when $3 then $4 else parent_clause_id end
     where document_id = $1 and version_n = $2 and $3::uuid in (clause_id, parent_clause_id)`,
    [documentId, n, was, is],
  );
  // What was confirmed of it as a target was confirmed of this wording; it is kept as it was said.
  await tx.query(
    `insert into target_confirmations (id, committee_id, document_id, clause_id, version_n, wording_hash, revision,
       measures, confirmed_by, confirmed_at)
     select $5, c.committee_id, c.document_id, $4, c.version_n, c.wording_hash, c.revision + coalesce((select max(o.revision)
       from target_confirmations o where o.document_id = $1 and o.clause_id = $4), 0), c.measures, c.confirmed_by, c.confirmed_at
     from target_confirmations c where c.document_id = $1 and c.version_n = $2 and c.clause_id = $3
     order by c.revision desc limit 1`,
    [documentId, n, was, is, newId()],
  );
}
