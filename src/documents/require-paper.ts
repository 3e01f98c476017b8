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

/** What came on paper is entered from it; what was said in the session, or written into the draft, needs none. */
const onPaper = ['letter', 'paper-form'];

/** @throws Invalid `paper-missing` */
export function requireScan(channel: string, paperId: string | null | undefined): void {
  if (onPaper.includes(channel) && !paperId) throw new Invalid('paper-missing', {}, 'paperId');
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
