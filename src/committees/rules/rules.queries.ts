import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { CommitteeReaders } from '../committee-readers';
import type { RulesQuery } from '../committees.schemas';
import type { Rules } from './rules.schema';

interface RulesView {
  readonly id: string;
  readonly documentTypeId: string | null;
  readonly n: number;
  readonly rules: Rules;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const view = `select id, document_type_id as "documentTypeId", n, rules, recorded_at as "recordedAt",
    recorded_by as "recordedBy" from rules_versions`;

/** A type's own versions stand before the committee's; `own` is the cursor's word for that. */
const placeInList = z.tuple([z.number().int().min(0).max(1), z.number().int().max(1e9)]);
const lastOfAll = 2_147_483_647;
const page = `${view} where committee_id = $1 and (document_type_id is null or document_type_id = $2)
    and ((document_type_id is not null)::integer, n) < ($3::integer, $4::integer)
  order by (document_type_id is not null) desc, n desc limit $5`;

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

  /** What may hold for documents of a type, the version in force first; without one, what holds for all others. */
  async page(actor: PersonActor, committeeId: string, query: RulesQuery): Promise<Page<RulesView>> {
    await this.readers.require(actor, committeeId);
    const [own, before] = query.cursor ? decodeCursor(query.cursor, placeInList) : [1, lastOfAll];
    const rows = await this.reads.query<RulesView>(page, [
      ...[committeeId, query.documentType ?? null, own, before, query.limit + 1],
    ]);
    return pageOf(rows, query.limit, ({ documentTypeId, n }) => [documentTypeId === null ? 0 : 1, n]);
  }
}
