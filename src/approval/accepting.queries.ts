import { ownText } from '../documents/own';
import { decidingOver, fromUsualPlace } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { PersonId } from '../workflow/facts';

const statement = `select ${decidingOver(ownText())} as persons ${fromUsualPlace} where d.id = $1`;

/** Who presides over accepting the newest text: nobody to whom it is their own. */
export async function readAccepting(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<PersonId[]> {
  const row = await on.first<{ persons: PersonId[] }>(statement, [documentId, now]);
  return row?.persons ?? [];
}
