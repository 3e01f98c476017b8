import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';

/*
 * What becomes of a document's directives when a revision goes back or a new conclusion is issued. Called by acts inside
 * their transaction, under the document's exclusive lock.
 */

const notLifted = `document_id = $1 and kind = 'text' and lifted_at is null`;

/**
 * A revision goes back for the directives named: what was said about them is void and they are to be answered again. The
 * answers to all others stand as they are; one that has no answer yet stays open.
 * @throws Invalid `unknown-directive` where one named is no directive on the text of this document, or is lifted.
 */
export async function reopenDirectives(
  tx: Tx,
  documentId: string,
  directiveIds: readonly string[],
): Promise<void> {
  const named = [...new Set(directiveIds)];
  const open = await tx.query(`select from directives where ${notLifted} and id = any($2::uuid[])`, [
    documentId,
    named,
  ]);
  if (open.length !== named.length) throw new Invalid('unknown-directive', {}, 'directives');
  await voidResponses(tx, named);
  await tx.query(
    `update directives set revision = revision + 1,
       locked_at = case when id = any($2::uuid[]) then null else $3::timestamptz end
      where ${notLifted} and (id = any($2::uuid[]) or exists (select from directive_responses r
        where r.directive_id = directives.id and r.superseded_at is null))`,
    [documentId, named, tx.now],
  );
}

/** A new conclusion opens to the agency again whatever the presiding person has not confirmed. */
export async function unlockDirectives(tx: Tx, documentId: string): Promise<void> {
  await tx.query(
    `update directives set locked_at = null, revision = revision + 1
      where ${notLifted} and locked_at is not null and not exists (select from directive_confirmations c
        where c.directive_id = directives.id and c.superseded_at is null and c.confirmed)`,
    [documentId],
  );
}

export async function voidResponses(tx: Tx, directiveIds: readonly string[]): Promise<void> {
  await tx.query(
    'update directive_responses set superseded_at = $2 where directive_id = any($1::uuid[]) and superseded_at is null',
    [directiveIds, tx.now],
  );
  await voidVerifications(tx, directiveIds);
}

/** A verification goes with the response it was made of, a confirmation with its verification. */
export async function voidVerifications(tx: Tx, directiveIds: readonly string[]): Promise<void> {
  await tx.query(
    `update directive_verifications set superseded_at = $2
      where directive_id = any($1::uuid[]) and superseded_at is null`,
    [directiveIds, tx.now],
  );
  await voidConfirmations(tx, directiveIds);
}

export async function voidConfirmations(tx: Tx, directiveIds: readonly string[]): Promise<void> {
  await tx.query(
    `update directive_confirmations set superseded_at = $2
      where directive_id = any($1::uuid[]) and superseded_at is null`,
    [directiveIds, tx.now],
  );
}
