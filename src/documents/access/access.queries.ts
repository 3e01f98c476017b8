import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { requireOnDocument } from '../../access/require';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { decodeCursor, pageOf, type Page } from '../../platform/http/cursor';
import { pageSchema, type pageQuery, uuid } from '../../platform/http/schemas';
import { readDocument } from '../document-standing';
import { readParts } from './document-read.entity';

const person = z.object({ id: uuid, name: z.string() });
export const readerList = z.object({ items: z.array(person) });
const readView = z
  .object({
    id: uuid.meta({ description: 'Of the ledger row.' }),
    person,
    part: z.enum(readParts),
    versionN: z.number().int().nullable(),
    recordedAt: z.iso
      .datetime()
      .meta({ description: 'The first time within its hour; later ones in that hour are not recorded.' }),
  })
  .meta({ id: 'DocumentRead' });
export const readPage = pageSchema(readView);
type ReadView = z.output<typeof readView>;

const readers = `select p.id, p.name from document_readers r join persons p on p.id = r.person_id
  where r.document_id = $1 order by p.id`;
const reads = `select w.ledger_id as id, json_build_object('id', p.id, 'name', p.name) as person, w.part,
    nullif(w.version_n, 0) as "versionN", l.recorded_at as "recordedAt"
  from document_reads w join persons p on p.id = w.person_id join ledger l on l.id = w.ledger_id
  where w.document_id = $1 and w.ledger_id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
  order by w.ledger_id desc limit $3`;

/** Who may read a document by name, and who has read a confidential one. */
@Injectable()
export class AccessQueries {
  constructor(
    private readonly rows: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async readers(actor: Actor, documentId: string): Promise<z.output<typeof readerList>> {
    await this.require(actor, documentId, 'document.settings');
    return { items: await this.rows.query(readers, [documentId]) };
  }

  /** Newest first. */
  async reads(actor: Actor, documentId: string, query: z.output<typeof pageQuery>): Promise<Page<ReadView>> {
    await this.require(actor, documentId, 'document.reads');
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.rows.query<ReadView>(reads, [documentId, after, query.limit + 1]);
    return pageOf(rows, query.limit, ({ id }) => [id]);
  }

  private async require(
    actor: Actor,
    documentId: string,
    permission: 'document.settings' | 'document.reads',
  ): Promise<void> {
    const { standing } = await readDocument(this.rows, actor, documentId, this.clock.now());
    requireOnDocument(standing, permission);
  }
}
