import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AnswerDisposition, newAnswer } from './answer-disposition';
import { answerView, dispositionView, positionView } from './comment.view';
import { CommentsQueries } from './comments.queries';
import { DisposeComment, newDisposition } from './dispose-comment';
import { TakePosition, newPosition } from './take-position';

@ApiTags('comments')
@Controller()
export class VerdictsController {
  constructor(
    private readonly comments: CommentsQueries,
    private readonly disposeComment: DisposeComment,
    private readonly answerDisposition: AnswerDisposition,
    private readonly takePosition: TakePosition,
  ) {}

  @Put('comments/:id/disposition')
  @Route({
    permission: 'disposition.set',
    summary: 'Dispose of a comment',
    returns: dispositionView,
    ifMatch: 'when-it-exists',
  })
  async dispose(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) commentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newDisposition }) body: z.output<typeof newDisposition>,
  ) {
    await this.disposeComment.run(actor, commentId, ifMatch, body);
    return (await this.comments.one(actor, commentId)).disposition;
  }

  @Put('comments/:id/answer')
  @Route({
    permission: 'answer.give',
    summary: 'Answer the disposition of your comment',
    returns: answerView,
    ifMatch: 'when-it-exists',
  })
  async answer(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) commentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newAnswer }) body: z.output<typeof newAnswer>,
  ) {
    await this.answerDisposition.run(actor, commentId, ifMatch, body);
    return (await this.comments.one(actor, commentId)).answer;
  }

  @Put('documents/:id/position')
  @Route({ permission: 'position.take', summary: 'Take a position in the open round', returns: positionView })
  async position(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: newPosition }) body: z.output<typeof newPosition>,
  ) {
    const taken = await this.takePosition.run(actor, documentId, body);
    const { items } = await this.comments.positions(actor, documentId);
    return items.findLast((item) => item.by.id === taken.by);
  }

  @Get('documents/:id/positions')
  @Route({
    permission: 'document.read',
    summary: 'Positions taken',
    returns: z.object({ items: z.array(positionView) }),
  })
  positions(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.comments.positions(actor, documentId);
  }
}
