import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { namedOn } from '../../organisations/party-name';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import { requireSight } from '../require-sight';
import { admits, mayReadPaper, readerAndPapers } from './paper-visibility';
import type { PaperView } from './paper.view';

/** The paper beside `q` that the reader may know of too. */
const known = (condition: string): string => `(select n.id from papers n
  where n.document_id = q.document_id and ${condition} and ${admits('n')})`;

const columns = `select q.id, q.document_id as "documentId", q.kind, q.title, q.number,
    q.official_date::text as "officialDate", q.round_number as "roundNumber",
    case when q.party_id is not null then ${namedOn('q.party_id', 'q.official_date')} end as party,
    q.access_level as "accessLevel", ${known('n.id = q.replaces')} as replaces,
    ${known('n.replaces = q.id')} as "replacedBy",
    case when q.file_key is not null then json_build_object('name', q.file_name, 'mediaType', q.media_type,
      'size', q.size, 'sha256', encode(q.sha256, 'hex')) end as file,
    q.recorded_at as "recordedAt",
    json_build_object('id', p.id, 'name', p.name) as "recordedBy"`;
const papers = `${readerAndPapers} join persons p on p.id = q.recorded_by where ${mayReadPaper}`;

const list = `${columns}, ${recordedIn} from ${papers} and d.id = $3 order by q.id`;
const one = `${columns}, ${recordedIn} from ${papers} and q.id = $3`;
const content = `select q.id, q.document_id as "documentId", d.committee_id as "committeeId", q.file_key as "fileKey",
    q.file_name as "fileName", q.media_type as "mediaType", q.size, encode(q.sha256, 'hex') as sha256,
    q.access_level = 'confidential' as confidential, ${recordedIn}
  from ${papers} and q.id = $3 and q.file_key is not null`;

/** A paper's file, for who may read it. */
export interface PaperContent {
  readonly id: string;
  readonly documentId: string;
  readonly committeeId: string;
  readonly fileKey: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly confidential: boolean;
}

/** The dossier's papers for readers. */
@Injectable()
export class PapersQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, documentId: string): Promise<{ items: PaperView[] }> {
    const values = [...this.reader(actor), documentId];
    const rows = await this.reads.query<PaperView & Recorded>(list, values);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    await this.recordRead.run(actor, rows[0]?.recordedIn, { documentId, part: 'papers' });
    return { items: rows.map(({ recordedIn: _, ...paper }) => paper) };
  }

  one(actor: Actor, paperId: string): Promise<PaperView> {
    return this.found<PaperView>(one, actor, paperId);
  }

  content(actor: Actor, paperId: string): Promise<PaperContent> {
    return this.found<PaperContent>(content, actor, paperId);
  }

  private async found<Row extends { documentId: string }>(
    text: string,
    actor: Actor,
    paperId: string,
  ): Promise<Row> {
    const row = await this.reads.first<Row & Recorded>(text, [...this.reader(actor), paperId]);
    if (!row) throw new NotFound();
    const { recordedIn: committeeId, ...paper } = row;
    await this.recordRead.run(actor, committeeId, { documentId: row.documentId, part: 'papers' });
    return paper as unknown as Row;
  }

  private reader(actor: Actor): [string | null, Date] {
    return [actor.personId, this.clock.now()];
  }
}
