import { warnOfGone } from '../../documents/relations/warn-of-gone';
import { calendarDate } from '../../platform/http/schemas';
import { takeNumber } from '../../register/take-number';
import { actBody, defineAct } from '../act';

/** The office issues the document: its number, if it has none yet, its date, and to whom it goes. */
export const promulgate = defineAct({
  type: 'promulgate',
  summary: 'Promulgate the document',
  body: actBody.extend({
    /** The day it takes effect; the day of issue unless settings or this act say otherwise. */
    effectiveOn: calendarDate.optional(),
  }),
  perform: async ({ tx, document, input, officialDate }) => {
    const standing = await tx.first<{ text: string }>(
      'select text from register_entries where document_id = $1 and voided_at is null',
      [document.id],
    );
    const { committeeId, id: documentId, typeId } = document;
    const number = standing ?? (await takeNumber(tx, { committeeId, documentId, typeId, officialDate }));
    const issued = await tx.first<{ effectiveOn: string }>(
      `update documents set issued_on = $2, effective_on = coalesce($3::date, effective_on, $2) where id = $1
       returning effective_on::text as "effectiveOn"`,
      [documentId, officialDate, input.effectiveOn ?? null],
    );
    await warnOfGone(tx, document, issued!.effectiveOn);
    return { number: number.text, issuedOn: officialDate };
  },
});
