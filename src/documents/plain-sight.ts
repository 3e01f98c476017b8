import type { Role } from '../access/standing';
import type { Reads } from '../platform/database/reads';
import { isVisible, newestVersion, readerAndDocuments, seesVersion } from './visibility';

/** What a read of one document says of its reader: built once with the plain rule and once with the whole. */
export interface Sight {
  readonly readerAndDocuments: string;
  readonly isVisible: string;
  readonly seesVersion: (n: string) => string;
  readonly newestVersion: string;
}

export const whole: Sight = { readerAndDocuments, isVisible, seesVersion, newestVersion };

const day = `($2::timestamptz at time zone c.time_zone)::date`;
const held = (...roles: Role[]): string =>
  `coalesce(bool_or(m.role in (${roles.map((role) => `'${role}'`).join(', ')})), false)`;

/*
 * Most readers hold a role in the document's own committee, most documents are open to all of it. That much of visibility.ts
 * costs a third of the whole rule, whose rare ties cost something even where nothing comes of them: PostgreSQL sets every
 * sub-select up before it runs one. Whoever is seen so sees all there is to see of the document; of anybody else the whole
 * rule decides. A test compares the two over every role and state.
 */
export const plain: Sight = {
  readerAndDocuments: `documents d join committees c on c.id = d.committee_id
  cross join lateral (select ${held('office', 'appraiser', 'chair')} as inner,
      ${held('chair', 'deputy', 'member', 'office', 'auditor')} as committee
    from memberships m where m.committee_id = d.committee_id and m.person_id = $1 and m.suspended_through < ${day}
      and ${day} between m.from_date and coalesce(m.to_date, 'infinity')) tied`,
  isVisible: `(d.access_level = 'open' and coalesce(d.resume_to, d.state) <> 'adoption.quarantine'
    and (tied.inner or (tied.committee and d.round_number > 0 and d.latest_version = d.shown_version)))`,
  seesVersion: () => 'true',
  newestVersion: 'd.latest_version',
};

/** The two texts of a read. */
export type BySight = Readonly<Record<'plain' | 'whole', string>>;
export const bySight = (text: (sight: Sight) => string): BySight => ({
  plain: text(plain),
  whole: text(whole),
});

/** The rows of the plain text, `plainly` where they are known already; where it finds none, those of the whole one. */
export async function readBySight<Row extends object>(
  reads: Reads,
  { plain, whole }: BySight,
  values: readonly unknown[],
  plainly?: readonly Row[],
): Promise<readonly Row[]> {
  const rows = plainly ?? (await reads.query<Row>(plain, values));
  return rows.length > 0 ? rows : reads.query<Row>(whole, values);
}
