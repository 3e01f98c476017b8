import type { Tx } from '../platform/database/tx';
import { ownComment, ownDirective, ownText, ownVerified } from './own';
import { decidingOver, fromUsualPlace } from './recused';

/** Lifting a directive verifies nothing: it makes the answer nobody's own. */
const directive = `join directives v on v.document_id = d.id and v.id = $4
  left join directive_responses p on p.directive_id = v.id and p.superseded_at is null
  left join directive_verifications f on f.directive_id = v.id and f.superseded_at is null
    and f.code <> 'lifted'`;

/** Of each kind of thing: who decides, and whether it is the own of any of the persons $3. */
const statements = {
  comment: saying(ownComment(), 'join comments k on k.document_id = d.id and k.id = $4'),
  verification: saying(ownVerified(), directive),
  directive: saying(ownDirective(), directive),
};

function saying(isOwn: (person: string) => string, about: string): string {
  return `select ${decidingOver(isOwn)} as deciders,
    exists (select from unnest($3::uuid[]) who (id) where ${isOwn('who.id')}) as own
    ${fromUsualPlace} ${about} where d.id = $1`;
}

/** Whether the actor, or the one in whose place it acts, decides here: nobody on their own, by no mandate. */
export async function decides(
  tx: Tx,
  documentId: string,
  [kind, id]: readonly [keyof typeof statements, string],
): Promise<{ readonly own: boolean; readonly mine: boolean }> {
  const seat = tx.actingFor?.personId ?? tx.context.personId;
  const persons = [...new Set([tx.context.personId, seat])];
  const row = await tx.first<{ deciders: string[]; own: boolean }>(statements[kind], [
    ...[documentId, tx.now, persons, id],
  ]);
  const { deciders, own } = row!;
  return { own, mine: !own && seat !== null && deciders.includes(seat) };
}

const newestText = `select ${ownText()('$3::uuid')} as own ${fromUsualPlace} where d.id = $1`;

/** Whether the newest text is the person's own: then they accept it in nobody's place. */
export async function isOwnText(
  on: { first: Tx['first'] },
  documentId: string,
  personId: string | null,
  now: Date,
): Promise<boolean> {
  const row = await on.first<{ own: boolean }>(newestText, [documentId, now, personId]);
  return row!.own;
}
