import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { calendarDate, instant, pageQuery, pageSchema, uuid } from '../../platform/http/schemas';
import { mandateScopes } from '../rules/rules.schema';

const named = z.object({ id: uuid, name: z.string() });
export const mandateView = z
  .object({
    id: uuid,
    committee: named,
    principal: named,
    holder: named,
    scope: z.enum(mandateScopes),
    from: calendarDate,
    to: calendarDate,
    basis: z.string(),
    paperId: uuid.nullable(),
    recordedBy: named,
    recordedAt: instant,
    revokedAt: instant.nullable(),
    revokedBy: named.nullable(),
    revocationReason: z.string().nullable(),
  })
  .meta({ id: 'Mandate' });
export const mandatePage = pageSchema(mandateView);
export const mandateQuery = pageQuery.extend({ committee: uuid.optional() });
type MandateView = z.output<typeof mandateView>;

const person = (column: string): string =>
  `(select json_build_object('id', p.id, 'name', p.name) from persons p where p.id = ${column})`;

/** Who may act for whom is known to the whole committee; one's own also to those who left it. */
const visible = `select md.id, json_build_object('id', c.id, 'name', c.name) as committee,
    ${person('md.principal_id')} as principal, ${person('md.holder_id')} as holder, md.scope,
    md.from_date::text as "from", md.to_date::text as "to", md.basis, md.paper_id as "paperId",
    ${person('md.recorded_by')} as "recordedBy", md.recorded_at as "recordedAt", md.revoked_at as "revokedAt",
    ${person('md.revoked_by')} as "revokedBy", md.revocation_reason as "revocationReason"
  from mandates md join committees c on c.id = md.committee_id
  where ($1 in (md.principal_id, md.holder_id) or exists (select from memberships m
    where m.committee_id = md.committee_id and m.person_id = $1 and m.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
      and ($2::timestamptz at time zone c.time_zone)::date between m.from_date and coalesce(m.to_date, 'infinity')))`;
const after = `md.id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')`;
const all = `${visible} and ${after} order by md.id limit $4`;
const ofCommittee = `${visible} and ${after} and md.committee_id = $5 order by md.id limit $4`;

@Injectable()
export class MandateQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async one(actor: PersonActor, id: string): Promise<MandateView> {
    const found = await this.reads.first<MandateView>(`${visible} and md.id = $3`, [
      ...[actor.personId, this.clock.now(), id],
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  async page(actor: PersonActor, query: z.output<typeof mandateQuery>): Promise<Page<MandateView>> {
    const [from] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const values = [actor.personId, this.clock.now(), from, query.limit + 1];
    const rows = query.committee
      ? await this.reads.query<MandateView>(ofCommittee, [...values, query.committee])
      : await this.reads.query<MandateView>(all, values);
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }
}
