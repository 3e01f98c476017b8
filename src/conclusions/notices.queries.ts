import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, committeeRecording, type Recorded } from '../documents/access/record-read';
import { isOurRound, isVisible, readerAndDocuments, seesEverything } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { etagOf } from '../platform/http/preconditions';
import { calendarDate, instant, uuid } from '../platform/http/schemas';
import { outcomes } from '../workflow/facts';
import { itemKinds } from './conclusion.entity';

const earlier = z.object({ id: uuid, form: z.string(), number: z.string(), officialDate: calendarDate });
export const noticeView = z
  .object({
    ...{ id: uuid, form: z.string(), number: z.string(), officialDate: calendarDate, recordedAt: instant },
    reason: z.string().nullable(),
    corrects: earlier.nullable().meta({ description: 'The notice whose place it takes.' }),
    correctedBy: earlier.nullable().meta({ description: 'The notice that took its place.' }),
    parts: z
      .array(
        z.object({
          conclusionId: uuid,
          documentId: uuid,
          title: z.string(),
          outcome: z.enum(outcomes),
          summary: z.string(),
          items: z.array(z.object({ kind: z.enum(itemKinds), text: z.string() })),
        }),
      )
      .meta({ description: 'Only what it says on documents the reader may see.' }),
    etag: z.string(),
  })
  .meta({ id: 'ConclusionNotice' });
type NoticeView = z.output<typeof noticeView>;
type Row = Omit<NoticeView, 'etag'> & { revision: number; read: (Recorded & { documentId: string })[] };

const named = (row: string): string => `json_build_object('id', ${row}.id, 'form', ${row}.form,
  'number', ${row}.number, 'officialDate', ${row}.official_date)`;
/** With the parts it was issued with, also where another notice has taken its place since. */
const notice = `select o.id, o.form, o.number, o.official_date::text as "officialDate", o.recorded_at as "recordedAt",
    o.revision, o.reason,
    (select ${named('before')} from conclusion_notices before where before.id = o.corrects) as corrects,
    (select ${named('later')} from conclusion_notices later where later.corrects = o.id) as "correctedBy",
    json_agg(json_build_object('conclusionId', q.id, 'documentId', d.id, 'title', d.title,
      'outcome', q.outcome, 'summary', q.summary, 'items', q.items) order by q.id) as parts,
    json_agg(json_build_object('documentId', d.id, 'recordedIn', ${committeeRecording})) as read
  from ${readerAndDocuments} join conclusions q on q.document_id = d.id join conclusion_notice_parts np on np.conclusion_id = q.id
  join conclusion_notices o on o.id = np.notice_id
  where o.id = $3 and ${isVisible} and (${seesEverything} or ${isOurRound('q.round_id')})
  group by o.id`;

/** Notices over several documents, each reader's part of them. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws NotFound also where the reader may see none of its documents. */
  async one(actor: Actor, id: string): Promise<NoticeView> {
    const row = await this.reads.first<Row>(notice, [...[actor.personId, this.clock.now(), id]]);
    if (!row) throw new NotFound();
    const { revision, read, ...shown } = row;
    for (const { recordedIn, documentId } of read) {
      await this.recordRead.run(actor, recordedIn, { documentId, part: 'conclusions' });
    }
    return { ...shown, etag: etagOf(revision) };
  }
}
