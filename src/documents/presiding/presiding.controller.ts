import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { isVisible, readerAndDocuments } from '../visibility';
import { NamePresider, namedPresider } from './name-presider';

const presiderView = z
  .object({ roundNumber: z.number().int(), presiding: z.object({ id: uuid, name: z.string() }) })
  .meta({ id: 'Presider' });
const current = `select r.number as "roundNumber", json_build_object('id', p.id, 'name', p.name) as presiding
  from ${readerAndDocuments} join rounds r on r.document_id = d.id and r.number = d.round_number
  join persons p on p.id = r.presiding_person_id where ${isVisible} and d.id = $3`;

@ApiTags('documents')
@Controller('documents/:id/presiding')
export class PresidingController {
  constructor(
    private readonly namePresider: NamePresider,
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Route({
    permission: 'presiding.name',
    summary: 'Name who presides over the current round from now on',
    returns: presiderView,
    status: 201,
  })
  async name(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: namedPresider }) body: z.output<typeof namedPresider>,
  ): Promise<z.output<typeof presiderView> | undefined> {
    await this.namePresider.run(actor, documentId, body);
    const reader = [actor.personId, this.clock.now(), documentId];
    return this.reads.first<z.output<typeof presiderView>>(current, reader);
  }
}
