import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AnswerObjection, newOutcome } from './answer-objection';
import { EnteredQueries, objectionNow } from './entered.queries';
import { entryKinds, type EntryKind } from './entry-objection.entity';
import { newObjection, ObjectToEntry } from './object-to-entry';

const entryKind = z.enum(entryKinds);

/** One resource for whatever may be entered for another: a comment, a position, an answer, a vote. */
@ApiTags('entered for another')
@Controller('entered/:kind/:id/objection')
export class EnteredController {
  constructor(
    private readonly objectToEntry: ObjectToEntry,
    private readonly answerObjection: AnswerObjection,
    private readonly entered: EnteredQueries,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'The objection to what was entered for somebody',
    returns: objectionNow,
  })
  one(
    @Acting() actor: Actor,
    @Param('kind', { schema: entryKind }) kind: EntryKind,
    @Param('id', { schema: uuid }) id: string,
  ) {
    return this.entered.objection(actor, kind, id);
  }

  @Post()
  @Route({
    permission: 'document.read',
    summary: 'Object to what was entered for you',
    returns: objectionNow,
    status: 201,
  })
  async object(
    @Acting() actor: Actor,
    @Param('kind', { schema: entryKind }) kind: EntryKind,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newObjection }) { reason }: z.output<typeof newObjection>,
  ) {
    await this.objectToEntry.run(actor, kind, id, reason);
    return this.entered.objection(actor, kind, id);
  }

  @Post('outcome')
  @Route({
    permission: 'entry.correct',
    summary: 'Withdraw or correct the entry, or let it stand with a reason',
    returns: objectionNow,
    status: 201,
  })
  async answer(
    @Acting() actor: Actor,
    @Param('kind', { schema: entryKind }) kind: EntryKind,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newOutcome }) body: z.output<typeof newOutcome>,
  ) {
    await this.answerObjection.run(actor, kind, id, body);
    return this.entered.objection(actor, kind, id);
  }
}
