import type { Tx } from '../platform/database/tx';
import type { ClauseSpans } from '../text/clause';

interface Row {
  source: string;
  spans: number[][];
}

/** A version's source and where its clauses stand in it, in order. Nobody is asked whether they may see it. */
export async function readSource(
  on: { first: Tx['first'] },
  documentId: string,
  n: number,
): Promise<{ source: string; spans: ClauseSpans[] }> {
  const row = await on.first<Row & Record<string, unknown>>(
    `select v.source, (select json_agg(vc.spans order by vc.ordinal) from version_clauses vc
        where vc.document_id = v.document_id and vc.version_n = v.n) as spans
      from versions v where v.document_id = $1 and v.n = $2`,
    [documentId, n],
  );
  if (!row) throw new Error(`Document ${documentId} has no version ${n}`);
  return { source: row.source, spans: row.spans.map(spansOf) };
}

const spansOf = ([a, b, c, d, e, f, g, h]: number[]): ClauseSpans =>
  ({ raw: [a, b], marker: [c, d], heading: [e, f], text: [g, h] }) as ClauseSpans;
