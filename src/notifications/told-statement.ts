import type { FactType } from '../ledger/fact-types';
import { oncePer } from '../platform/once-per';
import { audiences } from './audiences';
import { rules } from './rules';
import { factDocument, mayBeTold } from './visibility';

/** A UUIDv7 of the instant $2, made in SQL because the number of recipients is only known there. */
const uuidv7 = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from $2::timestamptz) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

const theFact = `
  select l.id, l.committee_id, l.document_id, l.actor_id, l.on_behalf_of, convert_from(l.canonical, 'UTF8')::jsonb -> 'data' as data,
    ${factDocument}, r.id as round_id, r.presiding_person_id,
    r.body_kind, r.body_id,
    ($2::timestamptz at time zone coalesce(c.time_zone, 'UTC'))::date as today
   from ledger l
   left join committees c on c.id = l.committee_id
   left join documents d on d.id = l.document_id
   left join rounds r on r.document_id = d.id and r.number = d.round_number
  where l.id = $1`;

/**
 * The one statement that tells everybody concerned of a fact of this type ($1 = its ledger id, $2 = now); null where
 * nobody is. Names, kinds and SQL all come from the source, so there are as many texts as rules.
 */
export const toldStatement = oncePer((type: FactType): string | null =>
  rules[type].length > 0 ? write(type) : null,
);

/** Whoever was acted for is told of it before anything else it may be to them. */
const onBehalf = `select f.on_behalf_of as person_id, 0 as rank, 'done-on-your-behalf' as kind from fact f`;

function write(type: FactType): string {
  const candidates = rules[type].map(
    ([audience, kind], rank) =>
      `select person_id, ${rank + 1} as rank, '${kind}' as kind from (${audiences[audience]}) as audience_${rank}`,
  );
  return `
with fact as materialized (${theFact}),
told as (
  select distinct on (person_id) person_id, kind from (${[onBehalf, ...candidates].join('\nunion all\n')}) as candidates
   where person_id is not null order by person_id, rank)
insert into notices (id, committee_id, document_id, recipient_id, ledger_id, kind, created_at)
select ${uuidv7}, f.committee_id, f.document_id, t.person_id, f.id, t.kind, $2
  from told t cross join fact f
 where t.person_id is distinct from f.actor_id and ${mayBeTold}
on conflict (ledger_id, recipient_id) do nothing`;
}
