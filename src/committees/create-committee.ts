import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { newId } from '../platform/ids';
import { Committee } from './committee.entity';
import type { NewCommittee } from './committees.schemas';
import { refuseBesideDemo } from './demo-only';
import { requireSuperior } from './place-committee';
import { usualRules } from './rules/rules.schema';
import { rulesFrom, storeRules } from './rules/set-rules';
import { storeTerm } from './terms';

/** A committee with the first version of its rules, and its term where one is given. */
@Injectable()
export class CreateCommittee {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `demo-only`, Invalid `time-zone-unknown`, `unknown-committee`. */
  run(actor: Actor, input: NewCommittee): Promise<{ committeeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await refuseBesideDemo(tx);
      const { name, organSymbol, timeZone } = input;
      await requireTimeZone(tx, timeZone);
      const id = newId();
      const { organ = null, level = null, superiorId = null } = input;
      await requireSuperior(tx, id, superiorId);
      const body = { name, organSymbol, timeZone, organ, level, superiorId };
      await tx.insert(Committee, { id, ...body, createdAt: tx.now });
      record(tx, { type: 'committee.created', committeeId: id, data: body });
      const { preset = null } = input;
      const rules = (input.rules ?? preset) ? rulesFrom(input) : usualRules;
      await storeRules(tx, { committeeId: id, documentTypeId: null, preset, rules });
      if (input.term) await storeTerm(tx, id, input.term);
      return { committeeId: id };
    });
  }
}

const invalidParameterValue = '22023';

/** Days are counted here and in the database: both must know the zone. */
async function requireTimeZone(tx: Tx, timeZone: string): Promise<void> {
  await tx
    .query('select $1::timestamptz at time zone $2', [tx.now, timeZone])
    .catch((error: { code?: string }) => {
      throw error.code === invalidParameterValue ? new Invalid('time-zone-unknown', {}, 'timeZone') : error;
    });
}
