import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import type { Language } from '../../platform/http/language';
import { messageFor } from '../../platform/http/messages';
import { DocumentsQueries } from '../documents.queries';
import { isVisible, reader, tiesToDocument } from '../visibility';
import type { relationView } from './relations.schemas';

type RelationView = z.output<typeof relationView>;
type Row = Omit<RelationView, 'warning'> & { warning: string | null; organ: string | null };

const other = `json_build_object('id', d.id, 'title', d.title,
  'number', (select e.text from register_entries e where e.document_id = d.id and e.voided_at is null),
  'committee', json_build_object('id', c.id, 'name', c.name))`;
const columns = `r.effective_to::text as "effectiveTo", r.warning, c.name as organ, r.recorded_at as "recordedAt",
  (select json_build_object('id', p.id, 'name', p.name) from persons p where p.id = r.recorded_by) as "recordedBy",
  r.ended_at as "endedAt", r.end_reason as "endReason"`;

/** Relations of document $3 both ways; those with a document that the reader may not see are not there. */
const statement = `
  select r.id, 'outgoing' as direction, r.kind, case when d.id is not null then ${other} end as document,
    case when d.id is null then json_build_object('number', r.act_number, 'date', r.act_date, 'organ', r.act_organ,
      'title', r.act_title) end as act,
    coalesce(r.effective_from, own.effective_on)::text as "effectiveFrom", ${columns}
  from ${reader} cross join document_relations r join documents own on own.id = r.document_id
  left join documents d on d.id = r.target_document_id left join committees c on c.id = d.committee_id
  ${tiesToDocument}
  where r.document_id = $3 and (r.target_document_id is null or ${isVisible})
  union all
  select r.id, 'incoming', r.kind, ${other}, null,
    coalesce(r.effective_from, d.effective_on)::text as "effectiveFrom", ${columns}
  from ${reader} cross join document_relations r join documents d on d.id = r.document_id
  join committees c on c.id = d.committee_id ${tiesToDocument}
  where r.target_document_id = $3 and ${isVisible}
  order by "recordedAt", id`;

@Injectable()
export class RelationsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly documents: DocumentsQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(actor: Actor, documentId: string, language: Language): Promise<{ items: RelationView[] }> {
    await this.documents.one(actor, documentId);
    const rows = await this.reads.query<Row>(statement, [actor.personId, this.clock.now(), documentId]);
    return { items: rows.map((row) => present(row, language)) };
  }
}

function present({ warning, organ, ...row }: Row, language: Language): RelationView {
  const message = (code: string): string => messageFor(code, { organ: organ ?? '' }, language);
  return { ...row, warning: warning === null ? null : { code: warning, message: message(warning) } };
}
