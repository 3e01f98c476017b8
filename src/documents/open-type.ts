import { mayIssue, type Issuer, type Place } from '../committees/document-types/organs';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';

interface TypeRow extends Place {
  name: string;
  language: string | null;
  issuedBy: Issuer[];
  retiredOn: string | null;
  retired: boolean;
  [column: string]: unknown;
}

const statement = `select t.name, t.language, t.issued_by as "issuedBy", t.retired_on::text as "retiredOn",
    coalesce(t.retired_on <= ($3::timestamptz at time zone c.time_zone)::date, false) as retired, c.organ, c.level
  from document_types t join committees c on c.id = t.committee_id
  where t.id = $1 and t.committee_id = $2`;

/**
 * The type of a document about to be opened.
 * @throws Invalid `unknown-document-type`, `document-type-retired`, `type-not-issued-here`
 */
export async function openTypeOf(
  tx: Tx,
  { typeId, committeeId }: { typeId: string; committeeId: string },
): Promise<{ language: string | null }> {
  const type = await tx.first<TypeRow>(statement, [typeId, committeeId, tx.now]);
  if (!type) throw new Invalid('unknown-document-type', {}, 'typeId');
  const { name, retiredOn } = type;
  if (type.retired) throw new Invalid('document-type-retired', { name, day: retiredOn! }, 'typeId');
  if (!mayIssue(type, type.issuedBy)) throw new Invalid('type-not-issued-here', { name }, 'typeId');
  return type;
}
