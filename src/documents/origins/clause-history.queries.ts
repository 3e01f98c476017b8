import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import { bySight, readBySight } from '../plain-sight';
import { readable } from '../versions.queries';
import type { clauseHistoryView } from './clause-history.view';

type Item = z.output<typeof clauseHistoryView>['items'][number];

const links = `select json_agg(json_build_object('from', l.from_clause_id, 'to', l.to_clause_id, 'kind', l.kind,
      'similarity', round(l.similarity::numeric, 3), 'moved', l.moved, 'sure', l.sure,
      'saidBy', case when said.id is not null then json_build_object('id', said.id, 'name', said.name) end)
    order by (l.from_clause_id = l.to_clause_id) desc nulls last, l.similarity desc) as links
  from clause_links l left join persons said on said.id::text = l.by_whom
  where l.document_id = v.document_id and l.to_version = v.n and (l.from_clause_id = $4 or l.to_clause_id = $4)`;

const history = bySight(
  (sight) => `select v.n, v.draft_number as "draftNumber", v.created_at as "createdAt", ${recordedIn},
    case when t.id is not null then json_build_object('label', vc.label, 'marker', vc.marker, 'kind', vc.kind,
      'heading', t.heading, 'text', t.text) end as clause, coalesce(linked.links, '[]') as links
  from (select d.*, v.n as version_n from ${readable(sight)}) d
  join versions v on v.document_id = d.id and v.n = d.version_n
  left join version_clauses vc on vc.document_id = v.document_id and vc.version_n = v.n and vc.clause_id = $4
  left join clause_texts t on t.id = vc.text_id
  cross join lateral (${links}) linked
  where t.id is not null or linked.links is not null order by v.n desc`,
);

/** A clause through all versions that the reader may see: its wording, and what it came from and went into. */
@Injectable()
export class ClauseHistoryQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, documentId: string, clauseId: string): Promise<{ items: Item[] }> {
    const values = [actor.personId, this.clock.now(), documentId, clauseId];
    const rows = await readBySight<Item & Recorded>(this.reads, history, values);
    if (rows.length === 0) throw new NotFound();
    for (const { recordedIn: committeeId, n: version } of rows)
      await this.recordRead.run(actor, committeeId, { documentId, part: 'text', version });
    return { items: rows.map(({ recordedIn: _recorded, ...item }) => item) };
  }
}
