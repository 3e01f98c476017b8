import { warnOfGone } from '../../documents/relations/warn-of-gone';
import type { Tx } from '../../platform/database/tx';
import { Invalid } from '../../platform/errors';
import { calendarDate } from '../../platform/http/schemas';
import { takeNumber } from '../../register/take-number';
import { actBody, defineAct } from '../act';

interface Standing {
  text: string | null;
  /** The day of its number, where it was taken with the signature. */
  numberedOn: string | null;
  adoptedOn: string | null;
  effectiveOn: string | null;
}
const standingOf = `select e.text, e.official_date::text as "numberedOn", d.adopted_on::text as "adoptedOn",
    d.effective_on::text as "effectiveOn"
  from documents d left join register_entries e on e.document_id = d.id and e.voided_at is null where d.id = $1`;

/** The office issues the document: its number, if it has none yet, its date, and to whom it goes. */
export const promulgate = defineAct({
  type: 'promulgate',
  summary: 'Promulgate the document',
  body: actBody.extend({
    /** The day it takes effect; the day of issue unless settings or this act say otherwise. */
    effectiveOn: calendarDate.optional(),
  }),
  perform: async ({ tx, document, input, officialDate }) => {
    const { committeeId, id: documentId, typeId } = document;
    const standing = (await tx.first<Standing & Record<string, unknown>>(standingOf, [documentId]))!;
    requireOrder(standing, officialDate, input.effectiveOn);
    const text =
      standing.text ?? (await takeNumber(tx, { committeeId, documentId, typeId, officialDate })).text;
    const effectiveOn = input.effectiveOn ?? settled(standing) ?? officialDate;
    await issue(tx, documentId, officialDate, effectiveOn);
    await warnOfGone(tx, document, effectiveOn);
    return { number: text, issuedOn: officialDate, effectiveOn };
  },
});

/** Adopted, then numbered, then issued; in force from its adoption at the earliest. */
function requireOrder(
  { adoptedOn, numberedOn }: Standing,
  issuedOn: string,
  effectiveOn: string | undefined,
): void {
  const earliest = [adoptedOn ?? '', numberedOn ?? ''].sort().at(-1)!;
  if (issuedOn < earliest) throw new Invalid('issued-before-adoption', { day: earliest }, 'officialDate');
  if (effectiveOn !== undefined && adoptedOn !== null && effectiveOn < adoptedOn) {
    throw new Invalid('effective-before-adoption', { day: adoptedOn }, 'effectiveOn');
  }
}

/** A day settled before the vote that the vote has overtaken is none: it would keep the clock from issuing anything. */
const settled = ({ adoptedOn, effectiveOn }: Standing): string | null =>
  effectiveOn !== null && adoptedOn !== null && effectiveOn < adoptedOn ? null : effectiveOn;

const issue = (tx: Tx, documentId: string, issuedOn: string, effectiveOn: string): Promise<unknown> =>
  tx.query('update documents set issued_on = $2, effective_on = $3 where id = $1', [
    ...[documentId, issuedOn, effectiveOn],
  ]);
