import type { Tx } from '../../platform/database/tx';
import type { ClauseKind } from '../../text/clause';
import type { OpenDocument } from '../document-standing';
import { lineagesOf } from '../match-lineages';
import { readText } from '../read-text';
import { storeVersion } from '../store-version';

interface Row {
  clauseId: string;
  level: number;
  kind: ClauseKind;
  label: string;
  marker: string;
  heading: string;
  text: string;
  corrected: boolean;
}
const text = `select vc.clause_id as "clauseId", vc.level, vc.kind, coalesce(f.label, vc.label) as label,
    coalesce(f.marker, vc.marker) as marker, coalesce(f.heading, t.heading) as heading,
    coalesce(f.text, t.text) as text, f.id is not null as corrected
  from version_clauses vc join clause_texts t on t.id = vc.text_id
  left join form_corrections f on f.document_id = vc.document_id and f.version_n = vc.version_n
    and f.clause_id = vc.clause_id and f.accepted
  where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`;

/** Writes the text to be signed, where the signer accepted corrections of the text adopted; else leaves it. */
export async function applyCorrections(tx: Tx, document: OpenDocument): Promise<number> {
  const rows = await tx.query<Row & Record<string, unknown>>(text, [document.id, document.latestVersion]);
  if (!rows.some(({ corrected }) => corrected)) return 0;
  const clauses = rows.map(({ clauseId, level, kind, label, marker, heading, text: body }) => ({
    ...{ clauseId, level, kind, label, marker, heading, text: body },
  }));
  const incoming = readText({ clauses });
  const lineages = await lineagesOf(tx, document, incoming.clauses);
  await storeVersion(tx, document, incoming, lineages, tx.context.personId!);
  await tx.query('update documents set shown_version = latest_version where id = $1', [document.id]);
  return rows.filter(({ corrected }) => corrected).length;
}
