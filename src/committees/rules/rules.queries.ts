import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { CommitteeReaders } from '../committee-readers';
import type { PageQuery } from '../committees.queries';
import type { Rules } from './rules.schema';

export interface RulesView {
  readonly id: string;
  readonly n: number;
  readonly rules: Rules;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const view = `select id, n, rules, recorded_at as "recordedAt", recorded_by as "recordedBy" from rules_versions`;

@Injectable()
export class RulesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly readers: CommitteeReaders,
  ) {}

  async one(actor: PersonActor, committeeId: string, id: string): Promise<RulesView> {
    await this.readers.require(actor, committeeId);
    const found = await this.reads.first<RulesView>(`${view} where committee_id = $1 and id = $2`, [
      committeeId,
      id,
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  /** Newest first. */
  async page(actor: PersonActor, committeeId: string, query: PageQuery): Promise<Page<RulesView>> {
    await this.readers.require(actor, committeeId);
    const [before] = query.cursor ? decodeCursor(query.cursor, z.tuple([z.number().int().max(1e9)])) : [null];
    const rows = await this.reads.query<RulesView>(
      `${view} where committee_id = $1 and ($2::int is null or n < $2) order by n desc limit $3`,
      [committeeId, before, query.limit + 1],
    );
    return pageOf(rows, query.limit, ({ n }) => [n]);
  }
}
