import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { decodeCursor, pageOf, type Page } from '../platform/http/cursor';
import { pageSchema, type pageQuery, uuid } from '../platform/http/schemas';
import { RecordRead, recordedIn, type Recorded } from './access/record-read';
import { madeAgain, rulesNamedIn } from './made-again';
import { requireSight } from './require-sight';
import { isUnsealedFact } from './sealed-round';
import { holds, isMyParty, isVisible, readerAndDocuments, seesEverything } from './visibility';

const ledgerEntry = z
  .object({
    id: uuid,
    type: z.string(),
    schemaVersion: z.number().int(),
    recordedAt: z.iso.datetime(),
    officialDate: z.iso.date().nullable(),
    actor: z.object({ id: uuid, name: z.string() }).nullable().meta({ description: 'Null: the clock.' }),
    onBehalfOf: z.object({ id: uuid, name: z.string() }).nullable().meta({
      description: 'For whom the actor acted, by a mandate.',
    }),
    data: z.record(z.string(), z.unknown()),
    comesOutAgain: z
      .boolean()
      .nullable()
      .meta({
        description:
          'Decided by rules of procedure: whether the version of the rules named, applied once more to what was stored, ' +
          'leads to the same. Null: they had no say; ballots are counted again where they are shown.',
      }),
    canonical: z.string().meta({ description: 'The exact bytes recorded (RFC 8785), as text.' }),
  })
  .meta({ id: 'LedgerEntry' });
export const ledgerPage = pageSchema(ledgerEntry);
type Entry = z.output<typeof ledgerEntry>;
type Row = Omit<Entry, 'data' | 'officialDate' | 'comesOutAgain'> & Recorded;

/**
 * Those who see everything said about a document may read everything recorded of it, oldest first; who read it is for the
 * office and the auditors.
 */
const page = `select l.id, l.fact_type as type, l.schema_version as "schemaVersion", l.recorded_at as "recordedAt",
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as actor,
    case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as "onBehalfOf",
    convert_from(l.canonical, 'UTF8') as canonical, ${recordedIn}
  from ${readerAndDocuments} join ledger l on l.document_id = d.id left join persons p on p.id = l.actor_id
    left join persons o on o.id = l.on_behalf_of
  where d.id = $3 and ${isVisible} and ${seesEverything} and ${isUnsealedFact(isMyParty)}
    and (l.fact_type not in ('document.read', 'paper.read') or ${holds('audit')})
    and l.id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000')
  order by l.id limit $5`;

/** A document's ledger for readers. */
@Injectable()
export class LedgerQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, documentId: string, query: z.output<typeof pageQuery>): Promise<Page<Entry>> {
    const [after] = query.cursor ? decodeCursor(query.cursor, z.tuple([uuid])) : [null];
    const rows = await this.reads.query<Row>(page, [
      ...[actor.personId, this.clock.now(), documentId, after, query.limit + 1],
    ]);
    // A document is never without its first fact: an empty first page means that this is not for the reader.
    if (rows.length === 0 && after === null) throw new NotFound();
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    await this.recordRead.run(actor, rows[0]?.recordedIn, { documentId, part: 'ledger' });
    const { items, nextCursor } = pageOf(rows, query.limit, ({ id }) => [id]);
    const read = items.map(withContent);
    const rules = await rulesNamedIn(this.reads, read);
    return { items: read.map((entry) => ({ ...entry, comesOutAgain: madeAgain(entry, rules) })), nextCursor };
  }
}

function withContent({ recordedIn: _, ...row }: Row): Omit<Entry, 'comesOutAgain'> {
  const { data, officialDate } = JSON.parse(row.canonical) as Pick<Entry, 'data' | 'officialDate'>;
  return { ...row, data, officialDate };
}
