import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { openSeries, requireKeeperOf } from './open-series';
import { committeeDay, isInATerm } from './period-named';
import type { NewEntry } from './register.schemas';
import { enterNumber, type Bearer } from './take-number';

interface TypeRow {
  typeId: string;
  committeeId: string;
}

/** The office takes the next number for a paper outside the system, or strikes it out with a reason. */
@Injectable()
export class EnterNumber {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Invalid `title-missing`, `reason-missing`, `type-missing`, `official-date-in-future`,
   * `official-date-outside-term`; Refused */
  run(actor: Actor, seriesId: string, input: NewEntry): Promise<{ entryId: string }> {
    const bearer = bearerOf(input);
    return this.transactions.run(actor, async (tx) => {
      const { committeeId } = await openSeries(tx, actor, seriesId);
      const type = await typeOf(tx, seriesId, input.documentTypeId);
      if (type.committeeId !== committeeId) await requireKeeperOf(tx, actor, type.committeeId);
      const today = await committeeDay(tx, type.committeeId);
      const { officialDate = today } = input;
      if (officialDate > today) throw new Invalid('official-date-in-future', {}, 'officialDate');
      if (officialDate !== today && !input.reason) throw new Invalid('reason-missing', {}, 'reason');
      if (officialDate !== today && !(await isInATerm(tx, committeeId, officialDate))) {
        throw new Invalid('official-date-outside-term', { day: officialDate }, 'officialDate');
      }
      const { entryId } = await enterNumber(tx, { ...type, officialDate }, bearer);
      return { entryId };
    });
  }
}

function bearerOf({ use, title, reason }: NewEntry): Bearer {
  if (use === 'paper') {
    if (title === undefined) throw new Invalid('title-missing', {}, 'title');
    return { title };
  }
  if (reason === undefined) throw new Invalid('reason-missing', {}, 'reason');
  return { voidReason: reason };
}

/** The type named, or the only one that draws from the series. */
async function typeOf(tx: Tx, seriesId: string, wanted: string | undefined): Promise<TypeRow> {
  const types = await tx.query<TypeRow & Record<string, unknown>>(
    `select document_type_id as "typeId", committee_id as "committeeId" from number_series_types
      where series_id = $1 and ($2::uuid is null or document_type_id = $2)`,
    [seriesId, wanted ?? null],
  );
  const [type, ...others] = types;
  if (!type) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
  if (others.length > 0) throw new Invalid('type-missing', {}, 'documentTypeId');
  return type;
}
