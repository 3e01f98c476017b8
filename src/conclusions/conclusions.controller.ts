import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { rulingView } from '../comments/comment.view';
import { CommentsQueries } from '../comments/comments.queries';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AnswerConsultation, newConclusionAnswer } from './answer-consultation';
import { conclusionAnswerView, conclusionList, conclusionView } from './conclusion.view';
import { ConclusionsQueries } from './conclusions.queries';
import { RegisterConclusion, conclusionRegistration } from './register-conclusion';
import { RuleOnComment, newRuling } from './rule-on-comment';

@ApiTags('conclusions')
@Controller()
export class ConclusionsController {
  constructor(
    private readonly conclusions: ConclusionsQueries,
    private readonly comments: CommentsQueries,
    private readonly registerConclusion: RegisterConclusion,
    private readonly ruleOnComment: RuleOnComment,
    private readonly answerConsultation: AnswerConsultation,
  ) {}

  @Get('documents/:id/conclusions')
  @Route({
    permission: 'document.read',
    summary: 'Conclusions, their directives and what became of them',
    returns: conclusionList,
  })
  list(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.conclusions.ofDocument(actor, documentId);
  }

  @Put('conclusions/:id/registration')
  @Route({
    permission: 'conclusion.register',
    summary: 'Enter number and official date of the notice of conclusion',
    returns: conclusionView,
    ifMatch: 'always',
  })
  async register(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: conclusionRegistration }) body: z.output<typeof conclusionRegistration>,
  ) {
    const { documentId } = await this.registerConclusion.run(actor, id, ifMatch, body);
    const { items } = await this.conclusions.ofDocument(actor, documentId);
    return items.find((item) => item.id === id);
  }

  @Put('conclusions/:id/answer')
  @Route({
    permission: 'consultation.answer',
    summary: 'Answer a consulted organisation in writing',
    returns: conclusionAnswerView,
    ifMatch: 'when-it-exists',
  })
  async answer(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newConclusionAnswer }) body: z.output<typeof newConclusionAnswer>,
  ) {
    const { documentId } = await this.answerConsultation.run(actor, id, ifMatch, body);
    const { items } = await this.conclusions.ofDocument(actor, documentId);
    return items.find((item) => item.id === id)!.answer;
  }

  @Put('comments/:id/ruling')
  @Route({
    permission: 'ruling.give',
    summary: 'Rule between the agency and the author',
    returns: rulingView,
    ifMatch: 'when-it-exists',
  })
  async rule(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) commentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newRuling }) body: z.output<typeof newRuling>,
  ) {
    await this.ruleOnComment.run(actor, commentId, ifMatch, body);
    return (await this.comments.one(actor, commentId)).ruling;
  }
}
