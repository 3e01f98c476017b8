import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { isVisible, reader, tiesToDocument } from '../documents/visibility';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import type { Language } from '../platform/http/language';
import { pageQuery, pageSchema, uuid } from '../platform/http/schemas';
import { hiddenNotice, noticeMessage } from './notifications.messages';

export const noticeFilter = pageQuery.extend({
  unread: z.enum(['true', 'false']).optional().meta({ description: 'true: only what you have not read.' }),
});
export type NoticeFilter = z.output<typeof noticeFilter>;

export const noticeView = z
  .object({
    id: uuid,
    kind: z.string(),
    documentId: uuid.nullable(),
    documentTitle: z.string().nullable(),
    committeeId: uuid.nullable(),
    message: z.string().meta({ description: 'A sentence in the language of the request.' }),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notice' });
export const noticePage = pageSchema(noticeView);
export type NoticeView = z.output<typeof noticeView>;

interface Row {
  id: string;
  kind: string;
  document_id: string | null;
  title: string | null;
  hidden: boolean;
  committee_id: string | null;
  committee: string | null;
  created_at: Date;
  read_at: Date | null;
}

/**
 * What was told stays told, but names no document that the reader has lost sight of since. The notices come first, so that
 * the sight of a document is asked for those of the page only.
 */
const notices = (extra: string): string => `select n.id, n.kind, n.document_id, d.title,
    n.document_id is not null and d.id is null as hidden, n.committee_id, nc.name as committee, n.created_at, n.read_at
  from ${reader}
  cross join lateral (select * from notices n where n.recipient_id = $1 ${extra}) n
  left join committees nc on nc.id = n.committee_id
  left join lateral (select d.id, d.title from documents d ${tiesToDocument}
    where d.id = n.document_id and ${isVisible}) d on true
  order by n.id desc`;
const before = `and n.id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by n.id desc limit $4`;
const page = notices(before);
const unreadPage = notices(`and n.read_at is null ${before}`);
const oneOfMine = notices('and n.id = $3');

const cursorKey = z.tuple([uuid]);

/** A person's own notices, newest first. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: PersonActor, filter: NoticeFilter, language: Language): Promise<Page<NoticeView>> {
    const [after] = filter.cursor ? decodeCursor(filter.cursor, cursorKey) : [null];
    const statement = filter.unread === 'true' ? unreadPage : page;
    const rows = await this.reads.query<Row>(statement, [
      ...[actor.personId, this.clock.now(), after, filter.limit + 1],
    ]);
    return pageOf(
      rows.map((row) => viewOf(row, language)),
      filter.limit,
      ({ id }) => [id],
    );
  }

  /** @throws NotFound for somebody else's notice, too. */
  async one(actor: PersonActor, id: string, language: Language): Promise<NoticeView> {
    const row = await this.reads.first<Row>(oneOfMine, [actor.personId, this.clock.now(), id]);
    if (!row) throw new NotFound();
    return viewOf(row, language);
  }
}

const viewOf = (row: Row, language: Language): NoticeView => ({
  id: row.id,
  kind: row.kind,
  documentId: row.hidden ? null : row.document_id,
  documentTitle: row.title,
  committeeId: row.committee_id,
  message: row.hidden
    ? hiddenNotice[language]
    : noticeMessage(row.kind, { title: row.title, committee: row.committee }, language),
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});
