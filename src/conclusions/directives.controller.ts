import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AnswerDirective, newResponse } from './answer-directive';
import {
  confirmationView,
  directiveView,
  exchangeView,
  responseView,
  verificationView,
} from './conclusion.view';
import { ConfirmDirective, newConfirmation } from './confirm-directive';
import { DirectivesQueries } from './directives.queries';
import { ExchangeOnDirective, newExchange } from './exchange-on-directive';
import { LiftDirective, newLift } from './lift-directive';
import { VerifyDirective, newVerification } from './verify-directive';

@ApiTags('conclusions')
@Controller('directives/:id')
export class DirectivesController {
  constructor(
    private readonly directives: DirectivesQueries,
    private readonly answerDirective: AnswerDirective,
    private readonly verifyDirective: VerifyDirective,
    private readonly confirmDirective: ConfirmDirective,
    private readonly exchangeOnDirective: ExchangeOnDirective,
    private readonly liftDirective: LiftDirective,
  ) {}

  @Get()
  @Route({ permission: 'document.read', summary: 'One directive and its answers', returns: directiveView })
  async one(@Acting() actor: Actor, @Param('id', { schema: uuid }) id: string) {
    return this.directives.one(actor, id);
  }

  @Put('response')
  @Route({
    permission: 'directive.answer',
    summary: 'Say how the directive was met',
    returns: responseView,
    ifMatch: 'when-it-exists',
  })
  async answer(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newResponse }) body: z.output<typeof newResponse>,
  ) {
    await this.answerDirective.run(actor, id, ifMatch, body);
    return (await this.directives.one(actor, id)).response!;
  }

  @Put('verification')
  @Route({
    permission: 'directive.verify',
    summary: 'Verify the response against the text',
    returns: verificationView,
    ifMatch: 'when-it-exists',
  })
  async verify(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newVerification }) body: z.output<typeof newVerification>,
  ) {
    await this.verifyDirective.run(actor, id, ifMatch, body);
    return (await this.directives.one(actor, id)).verification!;
  }

  @Put('confirmation')
  @Route({
    permission: 'directive.confirm',
    summary: 'Confirm the verification, or say why not',
    returns: confirmationView,
    ifMatch: 'when-it-exists',
  })
  async confirm(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newConfirmation }) body: z.output<typeof newConfirmation>,
  ) {
    await this.confirmDirective.run(actor, id, ifMatch, body);
    return (await this.directives.one(actor, id)).confirmation!;
  }

  @Post('question')
  @Route({
    permission: 'directive.question',
    summary: 'Ask what the directive means',
    returns: exchangeView,
    status: 201,
  })
  async question(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newExchange }) body: z.output<typeof newExchange>,
  ) {
    return this.exchanged(actor, id, await this.exchangeOnDirective.run(actor, id, 'question', body));
  }

  @Post('clarify')
  @Route({
    permission: 'directive.clarify',
    summary: 'Make clear what the directive means',
    returns: exchangeView,
    status: 201,
  })
  async clarify(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newExchange }) body: z.output<typeof newExchange>,
  ) {
    return this.exchanged(actor, id, await this.exchangeOnDirective.run(actor, id, 'clarification', body));
  }

  @Post('lift')
  @Route({ permission: 'directive.lift', summary: 'Take the directive back', returns: directiveView })
  async lift(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newLift }) body: z.output<typeof newLift>,
  ) {
    await this.liftDirective.run(actor, id, body);
    return this.directives.one(actor, id);
  }

  private async exchanged(actor: Actor, id: string, { exchangeId }: { exchangeId: string }) {
    return (await this.directives.one(actor, id)).exchanges.find((exchange) => exchange.id === exchangeId);
  }
}
