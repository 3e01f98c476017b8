import type { Tx } from '../platform/database/tx';
import { fromUsualPlace, presidingOver } from './recused';

const statement = `select ${presidingOver()} as persons ${fromUsualPlace} where d.id = $1`;

/** Who presides over the document's procedure today: nobody where a recusal left a gap. */
export async function whoPresides(tx: Tx, documentId: string): Promise<readonly string[]> {
  const row = await tx.first<{ persons: string[] }>(statement, [documentId, tx.now]);
  return row?.persons ?? [];
}
