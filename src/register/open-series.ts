import type { Actor } from '../access/actor';
import { requireInCommittee } from '../access/require';
import { committeeStanding, lockCommittee } from '../committees/committee-standing';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';
import type { SeriesPeriod } from './number-series.entity';

interface OpenSeries {
  readonly id: string;
  readonly committeeId: string;
  readonly period: SeriesPeriod;
}

const one = 'select id, committee_id as "committeeId", period from number_series where id = $1';

/** A series for a command of those who keep it, under its committee's lock. @throws NotFound, Forbidden */
export async function openSeries(tx: Tx, actor: Actor, id: string): Promise<OpenSeries> {
  const series = await tx.first<OpenSeries & Record<string, unknown>>(one, [id]);
  if (!series) throw new NotFound();
  await lockCommittee(tx, actor, series.committeeId, 'register.keep');
  return series;
}

/** The committee that a type belongs to; whoever takes numbers for it must keep its register. @throws NotFound, Forbidden */
export async function requireKeeperOf(tx: Tx, actor: Actor, committeeId: string): Promise<void> {
  requireInCommittee(await committeeStanding(tx, actor, committeeId, tx.now), 'register.keep');
}
