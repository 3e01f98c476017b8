import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { instant, uuid } from '../../platform/http/schemas';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import { requireSight } from '../require-sight';
import { isVisible, readerAndDocuments, seesEverything } from '../visibility';
import { correctionKinds } from './form-correction.entity';

export const correctionView = z
  .object({
    ...{ id: uuid, versionN: z.number().int(), clauseId: uuid, kind: z.enum(correctionKinds) },
    ...{ label: z.string(), marker: z.string(), heading: z.string(), text: z.string(), note: z.string() },
    ...{ proposedBy: z.object({ id: uuid, name: z.string() }), proposedAt: instant },
    accepted: z.boolean().nullable().meta({ description: 'Null: the signer has not said yet.' }),
    ...{ decidedAt: instant.nullable(), decisionNote: z.string(), etag: z.string() },
  })
  .meta({ id: 'FormCorrection' });
type Corrections = { items: z.output<typeof correctionView>[] };

const list = `select f.id, f.version_n as "versionN", f.clause_id as "clauseId", f.kind, f.label, f.marker, f.heading,
    f.text, f.note, json_build_object('id', p.id, 'name', p.name) as "proposedBy", f.proposed_at as "proposedAt",
    f.accepted, f.decided_at as "decidedAt", f.decision_note as "decisionNote", '"' || f.revision || '"' as etag,
    ${recordedIn}
  from ${readerAndDocuments} join form_corrections f on f.document_id = d.id join persons p on p.id = f.proposed_by
  where d.id = $3 and ${isVisible} and ${seesEverything} order by f.id`;

/** Corrections of form of a document, for readers. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofDocument(actor: Actor, documentId: string): Promise<Corrections> {
    const reader = [actor.personId, this.clock.now(), documentId];
    const rows = await this.reads.query<Corrections['items'][number] & Recorded>(list, reader);
    if (rows.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    const version = rows[0]?.versionN;
    await this.recordRead.run(actor, rows[0]?.recordedIn, {
      documentId,
      part: 'text',
      ...(version ? { version } : {}),
    });
    return { items: rows.map(({ recordedIn: _, ...correction }) => correction) };
  }
}
