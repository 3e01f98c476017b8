import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { RecordRead, recordedIn, type Recorded } from '../documents/access/record-read';
import { isVisible, readerAndDocuments, seesEverything } from '../documents/visibility';
import { named, utc } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { instant, uuid } from '../platform/http/schemas';

const party = z.object({ id: uuid, name: z.string() });
const pointTickView = z
  .object({
    ...{ body: z.string(), clauseIds: z.array(uuid), by: party, enteredBy: party },
    ...{ recordedAt: instant, etag: z.string() },
  })
  .meta({ id: 'PointTick' });
export const pointView = z
  .object({ n: z.number().int(), text: z.string(), tick: pointTickView.nullable() })
  .meta({ id: 'AdoptionPoint' });
export const pointList = z.object({ items: z.array(pointView) });
type Points = z.output<typeof pointList>;

const points = `select b.id, coalesce((select json_agg(json_build_object('n', p.n, 'text', p.text, 'tick', (
      select json_build_object('body', k.body, 'clauseIds', k.clause_ids, 'by', ${named('k.by_party_id', 'k.recorded_at')},
        'enteredBy', ${named('k.entered_by', 'k.recorded_at')}, 'recordedAt', ${utc('k.recorded_at')},
        'etag', '"' || k.revision || '"')
      from ballot_point_ticks k where k.ballot_id = b.id and k.n = p.n and k.superseded_at is null)) order by p.n)
    from jsonb_array_elements_text(b.points) with ordinality as p (text, n)), '[]') as items,
    d.id as "documentId", ${recordedIn}
  from ${readerAndDocuments} join ballots b on b.document_id = d.id
  where ${isVisible} and ${seesEverything} and b.id = $3`;

/** What an adoption is subject to, and what the agency says it did about it. */
@Injectable()
export class PointsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofBallot(actor: Actor, ballotId: string): Promise<Points> {
    const row = await this.reads.first<Points & Recorded & { documentId: string }>(points, [
      ...[actor.personId, this.clock.now(), ballotId],
    ]);
    if (!row) throw new NotFound();
    const { documentId, recordedIn: committeeId } = row;
    await this.recordRead.run(actor, committeeId, { documentId, part: 'ballots' });
    return { items: row.items };
  }
}
