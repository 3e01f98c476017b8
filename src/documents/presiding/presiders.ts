import { isRecused } from '../recused';
import type { BodyKind } from '../round.entity';

export interface Presider {
  readonly id: string;
  readonly first: boolean;
  readonly recused: boolean;
}

/** Who presides where nobody is named: the first in office; of a recused chair the only deputy. */
export function presiderByOffice(kind: BodyKind, all: readonly Presider[]): string | undefined {
  const able = all.filter(({ recused }) => !recused);
  const first = able.find((person) => person.first);
  if (first) return first.id;
  const others = new Set(able.map(({ id }) => id));
  const vacant = kind !== 'committee' || !all.some((person) => person.first);
  return vacant || others.size !== 1 ? undefined : able[0]!.id;
}

/** Who may preside over $3 on the day $2 in the body $1, and who does where nobody is named. */
export const presiders: Record<BodyKind, string> = {
  committee: `select m.person_id as id, m.role = 'chair' as first, ${isRecused('m.person_id', '$3')} as recused
    from memberships m where m.committee_id = $1 and m.role in ('chair', 'deputy') and m.suspended_through < $2::date
    and $2::date between m.from_date and coalesce(m.to_date, 'infinity')`,
  organisation: `select om.person_id as id, om.role = 'head' as first, ${isRecused('om.person_id', '$3')} as recused
    from organisation_members om where om.organisation_id = $1
    and $2::date between om.from_date and coalesce(om.to_date, 'infinity')`,
};
