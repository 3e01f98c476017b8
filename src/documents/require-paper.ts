import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';

/** What is entered for another names a paper of the same dossier. @throws Invalid `unknown-paper` */
export async function requirePaper(
  tx: Tx,
  documentId: string,
  paperId: string | null | undefined,
): Promise<void> {
  if (!paperId) return;
  const found = await tx.query('select from papers where id = $1 and document_id = $2', [
    paperId,
    documentId,
  ]);
  if (found.length === 0) throw new Invalid('unknown-paper', {}, 'paperId');
}
