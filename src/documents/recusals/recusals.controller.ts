import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { Acting } from '../../platform/http/acting';
import { outOfSight, uuid } from '../../platform/http/schemas';
import { requireSight } from '../require-sight';
import { isVisible, readerAndDocuments, seesEverything } from '../visibility';
import { DeclareRecusal, newRecusal } from './declare-recusal';
import { EndRecusal, recusalEnd } from './end-recusal';
import { NameDeputy, namedDeputy } from './name-deputy';

const named = z.object({ id: uuid, name: z.string() });
const recusalView = z
  .object({
    id: uuid,
    person: named,
    reason: z.string(),
    paperId: uuid.nullable(),
    deputy: named.nullable(),
    recordedBy: named,
    from: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    endedBy: named.nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'Recusal' });
const answered = z.union([recusalView, outOfSight]);
const recusalList = z.object({ items: z.array(recusalView) });
type RecusalView = z.output<typeof recusalView>;

const person = (column: string): string =>
  `(select json_build_object('id', p.id, 'name', p.name) from persons p where p.id = ${column})`;
const list = `select rc.id, ${person('rc.person_id')} as person, rc.reason, rc.paper_id as "paperId",
    ${person('rc.deputy_id')} as deputy, ${person('rc.recorded_by')} as "recordedBy", rc.from_at as "from",
    rc.ended_at as "endedAt", ${person('rc.ended_by')} as "endedBy", rc.end_reason as "endReason"
  from ${readerAndDocuments} join recusals rc on rc.document_id = d.id
  where ${isVisible} and ${seesEverything} and d.id = $3 order by rc.id`;

/** Who takes no part in a document, and why; the reasons are for those who see everything said about it. */
@ApiTags('documents')
@Controller('documents/:id/recusal')
export class RecusalsController {
  constructor(
    private readonly declareRecusal: DeclareRecusal,
    private readonly endRecusal: EndRecusal,
    private readonly nameDeputy: NameDeputy,
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'Who takes no part in deciding, and why',
    returns: recusalList,
  })
  async list(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
  ): Promise<{ items: RecusalView[] }> {
    const reader = [actor.personId, this.clock.now(), documentId];
    const items = await this.reads.query<RecusalView>(list, reader);
    if (items.length === 0) await requireSight(this.reads, actor, documentId, this.clock.now());
    return { items };
  }

  @Post()
  @Route({
    permission: 'recusal.declare',
    summary: 'Take no part in deciding the document',
    returns: answered,
    status: 201,
  })
  async declare(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: newRecusal }) body: z.output<typeof newRecusal>,
  ) {
    const { id } = await this.declareRecusal.run(actor, documentId, body);
    return this.one(actor, documentId, id);
  }

  @Post('end')
  @Route({ permission: 'recusal.declare', summary: 'End a recusal', returns: answered })
  async end(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: recusalEnd }) body: z.output<typeof recusalEnd>,
  ) {
    const { id } = await this.endRecusal.run(actor, documentId, body);
    return this.one(actor, documentId, id);
  }

  @Post('deputy')
  @Route({
    permission: 'recusal.declare',
    summary: 'Name the deputy who presides in a recused person’s place',
    returns: answered,
  })
  async deputy(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: namedDeputy }) body: z.output<typeof namedDeputy>,
  ) {
    const { id } = await this.nameDeputy.run(actor, documentId, body);
    return this.one(actor, documentId, id);
  }

  /** Whoever saw a draft because they presided, and has stepped aside, sees it no more: it is done all the same. */
  private async one(actor: Actor, documentId: string, id: string): Promise<RecusalView | { id: string }> {
    const reader = [actor.personId, this.clock.now(), documentId];
    const items = await this.reads.query<RecusalView>(list, reader);
    return items.find((item) => item.id === id) ?? { id };
  }
}
