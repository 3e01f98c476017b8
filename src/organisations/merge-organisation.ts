import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { dayBefore } from '../platform/calendar';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { newId } from '../platform/ids';
import { followSuccessor } from './follow-successor';
import { lockOrganisation, organisationDay, requireNoMerger } from './organisation-in';
import { OrganisationMember } from './organisation-member.entity';
import type { Merger } from './organisations.schemas';

/** One organisation goes up in another: its members pass over, and its duties to the members of the successor. */
@Injectable()
export class MergeOrganisation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Invalid `organisation-merged-with-itself`, Refused `organisation-merged` */
  run(actor: Actor, id: string, { into, on }: Merger): Promise<{ organisationId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await mergeInto(tx, id, into, on ?? (await organisationDay(tx, tx.now)));
      return { organisationId: id };
    });
  }
}

interface Leaving {
  id: string;
  personId: string;
  role: 'head' | 'member';
  from: string;
  to: string | null;
}

/** From `day` on. Old documents keep the old name: the organisation stays, with the members of its successor. */
export async function mergeInto(tx: Tx, id: string, into: string, day: string): Promise<void> {
  if (id === into) throw new Invalid('organisation-merged-with-itself', {}, 'into');
  for (const each of [id, into].sort()) await lockOrganisation(tx, each);
  for (const each of [id, into]) await requireNoMerger(tx, each);
  await tx.query('update organisations set successor_id = $2, merged_on = $3 where id = $1', [id, into, day]);
  await tx.query(
    'update organisation_names set to_date = $3 where organisation_id = $1 and to_date is null and from_date < $2',
    [id, day, dayBefore(day)],
  );
  await passMembersOn(tx, id, into, day);
  await followSuccessor(tx, into);
  record(tx, {
    type: 'organisation.merged',
    committeeId: null,
    data: { organisationId: id, into, on: day },
  });
}

const leaving = `select id, person_id as "personId", role, greatest(from_date, $2::date)::text as "from",
    to_date::text as "to"
  from organisation_members where organisation_id = $1 and (to_date is null or to_date >= $2::date)`;
const belongsThen = `select id from organisation_members where organisation_id = $1 and person_id = $2
  and from_date <= coalesce($4::date, 'infinity') and coalesce(to_date, 'infinity') >= $3::date limit 1`;

/** Whoever belongs to it on that day or later belongs to the other one from then on. */
export async function passMembersOn(tx: Tx, id: string, into: string, day: string): Promise<void> {
  for (const member of await tx.query<Leaving & Record<string, unknown>>(leaving, [id, day])) {
    const { personId, role, from, to } = member;
    const there = await tx.first<{ id: string }>(belongsThen, [into, personId, from, to]);
    const follows = there?.id ?? newId();
    if (!there) {
      await tx.insert(OrganisationMember, {
        ...{ id: follows, organisationId: into, personId, role, fromDate: from, toDate: to },
        createdAt: tx.now,
      });
    }
    // Who was to join later still does, by the successor.
    await tx.query(
      `update organisation_members set to_date = case when from_date < $2::date then $3::date else to_date end,
         follows_id = case when from_date < $2::date then null else $4::uuid end where id = $1`,
      [member.id, day, dayBefore(day), follows],
    );
  }
}
