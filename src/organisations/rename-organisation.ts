import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { dayBefore, isBackwards, overlap, type Period } from '../platform/calendar';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { OrganisationName } from './organisation-name.entity';
import { lockOrganisation, requireUnmerged } from './organisation-in';
import type { NewName } from './organisations.schemas';

interface NamePeriod extends Period {
  readonly name: string;
}

/** A name from a day on. The name borne until then ends the day before; any other overlap is refused. */
@Injectable()
export class RenameOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `organisation-name-overlap`, Invalid `period-backwards`. */
  run(actor: Actor, organisationId: string, input: NewName): Promise<{ organisationId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      const merger = await requireUnmerged(tx, organisationId, input.from);
      const last = merger ? dayBefore(merger.on) : null;
      const to = input.to ?? last;
      const period = { from: input.from, to: last && to && to > last ? last : to };
      if (isBackwards(period)) throw new Invalid('period-backwards', {}, 'to');
      await this.endOpenName(tx, organisationId, period, last);
      const clash = (await namesOf(tx, organisationId)).find((other) => overlap(other, period));
      if (clash) {
        throw Refused.because('organisation-name-overlap', {
          name: clash.name,
          from: clash.from,
          to: clash.to ?? '…',
        });
      }
      await tx.insert(OrganisationName, {
        organisationId,
        fromDate: period.from,
        toDate: period.to,
        name: input.name,
      });
      record(tx, {
        type: 'organisation.renamed',
        committeeId: null,
        data: { organisationId, name: input.name, ...period },
      });
      return { organisationId };
    });
  }

  /** Open, or to the last day before a merger that lies ahead. */
  private async endOpenName(
    tx: Tx,
    organisationId: string,
    { from }: Period,
    last: string | null,
  ): Promise<void> {
    await tx.query(
      `update organisation_names set to_date = $3
        where organisation_id = $1 and to_date is not distinct from $4::date and from_date < $2`,
      [organisationId, from, dayBefore(from), last],
    );
  }
}

const namesOf = (tx: Tx, organisationId: string): Promise<NamePeriod[]> =>
  tx.query<NamePeriod>(
    `select name, from_date::text as "from", to_date::text as "to" from organisation_names where organisation_id = $1`,
    [organisationId],
  );
