import type { Actor } from '../access/actor';
import type { PaperKind } from '../committees/rules/rules.schema';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { citable } from './papers/paper-visibility';

/** The kind of a paper of the same dossier; undefined where there is none that the actor may read. */
export async function kindOfPaper(
  tx: Tx,
  actor: Actor,
  documentId: string,
  paperId: string,
): Promise<PaperKind | undefined> {
  const found = await tx.first<{ kind: PaperKind }>(citable, [actor.personId, tx.now, documentId, paperId]);
  return found?.kind;
}

/**
 * What is entered for another names a paper of the same dossier; one that the actor may not read is like none.
 * @throws Invalid `unknown-paper`
 */
export async function requirePaper(
  tx: Tx,
  actor: Actor,
  documentId: string,
  paperId: string | null | undefined,
): Promise<void> {
  if (!paperId || (await kindOfPaper(tx, actor, documentId, paperId))) return;
  throw new Invalid('unknown-paper', {}, 'paperId');
}
