import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';

/** The rules of procedure the document's current round has pinned. */
export async function rulesOf(tx: Tx, document: OpenDocument): Promise<Rules> {
  const row = await tx.first<{ rules: Rules }>('select rules from rules_versions where id = $1', [
    document.round?.rulesVersionId ?? null,
  ]);
  if (!row) throw new Error('A document past its first round has rules');
  return row.rules;
}
