import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { addParty } from '../identity/people/add-party';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Organisation } from './organisation.entity';
import { OrganisationName } from './organisation-name.entity';
import { mergeInto } from './merge-organisation';
import { organisationDay, requireOrganisation } from './organisation-in';
import type { NewOrganisation } from './organisations.schemas';

@Injectable()
export class AddOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound where the parent or a predecessor is unknown. */
  run(actor: Actor, input: NewOrganisation): Promise<{ organisationId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const parentId = input.parentId ?? null;
      if (parentId) await requireOrganisation(tx, parentId);
      const id = await addParty(tx, 'organisation');
      await tx.insert(Organisation, { id, parentId, createdAt: tx.now });
      const from = input.from ?? (await organisationDay(tx, tx.now));
      await tx.insert(OrganisationName, { organisationId: id, fromDate: from, name: input.name });
      record(tx, {
        type: 'organisation.added',
        committeeId: null,
        data: { organisationId: id, name: input.name, from, parentId, succeeds: input.succeeds },
      });
      for (const predecessor of [...new Set(input.succeeds)].sort())
        await mergeInto(tx, predecessor, id, from);
      return { organisationId: id };
    });
  }
}
