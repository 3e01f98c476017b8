import type { QueryResultRow } from 'pg';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { organisationDay } from './visibility';

interface Said {
  readonly channel: string;
}

/** The person themselves, or whoever belongs to the organisation today. */
const speakers = `select p.id from persons p where p.id = $1
  union select om.person_id from organisation_members om where om.organisation_id = $1
    and ${organisationDay} between om.from_date and coalesce(om.to_date, 'infinity')`;

export async function speakersFor(on: Pick<Tx, 'query'>, partyId: string, now: Date): Promise<string[]> {
  const persons = await on.query<{ id: string }>(speakers, [partyId, now]);
  return persons.map(({ id }) => id);
}

/**
 * What somebody said in the app, or whoever holds their mandate for them, only they say otherwise: nothing is entered for
 * them over it.
 * @throws Refused `given-in-person` with whose it is
 */
export async function requireNotGivenInPerson(
  tx: Tx,
  partyId: string,
  { before, now }: { readonly before: Said | undefined; readonly now: Said },
): Promise<void> {
  if (before?.channel !== 'app' || now.channel === 'app') return;
  throw Refused.because('given-in-person', {}, await speakersFor(tx, partyId, tx.now));
}

/** Whether somebody says themselves what had only been entered for them: the same words, and now theirs. */
export const makesItTheirs = (before: Said, now: Said): boolean =>
  before.channel !== 'app' && now.channel === 'app';

/** What every table of entries has. */
interface Replaced extends QueryResultRow {
  readonly id: string;
}

/**
 * What an entry had replaced stands again once it is taken out, if that was entered too and not taken out itself. Of the
 * entry $1 in `table`; `same` are the columns that say whose entries take each other's place.
 */
export async function restoreReplaced<Row extends Replaced = Replaced>(
  tx: Tx,
  table: 'positions' | 'answers' | 'votes',
  same: readonly string[],
  id: string,
): Promise<Row | undefined> {
  return tx.first<Row>(restoring(table, same), [id]);
}
const restoring = (
  table: string,
  same: readonly string[],
): string => `update ${table} set superseded_at = null
  where channel <> 'app' and id = (select old.id from ${table} gone join ${table} old
      on ${same.map((column) => `old.${column} = gone.${column}`).join(' and ')}
    where gone.id = $1 and old.id < gone.id and old.superseded_at = gone.recorded_at
      and not exists (select from entry_objections eo where eo.entry_id = old.id
        and eo.outcome in ('withdrawn', 'corrected'))
    order by old.id desc limit 1)
  returning *`;
