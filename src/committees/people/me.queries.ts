import { Inject, Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { organisationDay } from '../../organisations/organisation-in';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import type { Me } from './people.schemas';

/** Who the caller is, and what it is to whom today. */
@Injectable()
export class MeQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(actor: PersonActor): Promise<Me> {
    const now = this.clock.now();
    const me = await this.reads.first<Me>(
      `select json_build_object('id', p.id, 'name', p.name) as person, u.email, u.administrator,
         coalesce((select json_agg(json_build_object('id', c.id, 'name', c.name, 'roles', c.roles) order by c.id) from (
           select c.id, c.name, json_agg(m.role order by m.role) as roles
             from memberships m join committees c on c.id = m.committee_id
            where m.person_id = p.id and m.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
              and m.from_date <= ($2::timestamptz at time zone c.time_zone)::date
              and (m.to_date is null or m.to_date >= ($2::timestamptz at time zone c.time_zone)::date)
            group by c.id) c), '[]') as committees,
         coalesce((select json_agg(json_build_object('id', o.organisation_id, 'name', n.name, 'role', o.role)
             order by o.organisation_id)
           from organisation_members o cross join lateral (
             select name from organisation_names where organisation_id = o.organisation_id
              order by from_date <= $3::date desc, abs(from_date - $3::date) limit 1) n
          where o.person_id = p.id and o.from_date <= $3::date and (o.to_date is null or o.to_date >= $3::date)),
          '[]') as organisations
       from persons p join users u on u.person_id = p.id where p.id = $1`,
      [actor.personId, now, await organisationDay(this.reads, now)],
    );
    if (!me) throw new NotFound();
    return me;
  }
}
