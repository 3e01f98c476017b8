import type { Tx } from '../platform/database/tx';
import { ownAnswer, ownComment, ownText } from './own';
import { decidingOver, fromUsualPlace } from './recused';

/** Lifting a directive verifies nothing: it makes the answer nobody's own. */
const answers = `join directives v on v.document_id = d.id and v.id = $4
  left join directive_responses p on p.directive_id = v.id and p.superseded_at is null
  left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
    and f.code <> 'lifted'`;

/** Of each kind of thing: who decides, and whether it is the own of any of the persons $3. */
const statements = {
  comment: saying(ownComment(), `${fromUsualPlace} join comments k on k.document_id = d.id and k.id = $4`),
  answer: saying(ownAnswer(), `${fromUsualPlace} ${answers}`),
  text: saying(ownText(), `${fromUsualPlace} and $4::uuid = d.id`),
};

function saying(isOwn: (person: string) => string, from: string): string {
  return `select ${decidingOver(isOwn)} as deciders,
    exists (select from unnest($3::uuid[]) who (id) where ${isOwn('who.id')}) as own ${from} where d.id = $1`;
}

/** Whether the actor, or the one in whose place it acts, decides here: nobody on their own, by no mandate. */
export async function decides(
  tx: Tx,
  documentId: string,
  [kind, id]: readonly ['comment' | 'answer' | 'text', string],
): Promise<{ readonly deciders: readonly string[]; readonly own: boolean; readonly mine: boolean }> {
  const seat = tx.actingFor?.personId ?? tx.context.personId;
  const persons = [...new Set([tx.context.personId, seat])];
  const row = await tx.first<{ deciders: string[]; own: boolean }>(statements[kind], [
    ...[documentId, tx.now, persons, id],
  ]);
  const { deciders, own } = row!;
  return { deciders, own, mine: !own && seat !== null && deciders.includes(seat) };
}
