import { Body, Controller, Get, Headers, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { preferredLanguage } from '../platform/http/language';
import { uuid } from '../platform/http/schemas';
import { ballotList, ballotView, countingView, voteView } from './ballot.view';
import { BallotsQueries } from './ballots.queries';
import { ballotCallOff, CallOffBallot } from './call-off-ballot';
import { CastVote } from './cast-vote';
import { newCounting, type NewCounting } from './new-counting';
import { newVote } from './new-vote';
import { RecordCounting } from './record-counting';
import { newDeliveries, RecordDeliveries } from './record-deliveries';

@ApiTags('ballots')
@Controller()
export class BallotsController {
  constructor(
    private readonly ballots: BallotsQueries,
    private readonly castVote: CastVote,
    private readonly recordDeliveries: RecordDeliveries,
    private readonly callOffBallot: CallOffBallot,
    private readonly recordCounting: RecordCounting,
  ) {}

  @Get('documents/:id/ballots')
  @Route({ permission: 'document.read', summary: 'Ballots on a document', returns: ballotList })
  list(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Headers('accept-language') wish: string | undefined,
  ) {
    return this.ballots.ofDocument(actor, documentId, preferredLanguage(wish));
  }

  @Get('ballots/:id')
  @Route({
    permission: 'document.read',
    summary: 'One ballot: roll, votes, arithmetic stored and done again',
    returns: ballotView,
  })
  async one(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') wish: string | undefined,
  ) {
    return this.ballots.one(actor, id, preferredLanguage(wish));
  }

  @Put('ballots/:id/vote')
  @Route({
    permission: 'vote.cast',
    summary: 'Vote, or enter the vote of a member',
    returns: voteView,
    ifMatch: 'when-it-exists',
  })
  async vote(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newVote }) body: z.output<typeof newVote>,
  ) {
    const { by } = await this.castVote.run(actor, id, ifMatch, body);
    return this.ballots.vote(actor, id, by);
  }

  @Post('ballots/:id/deliveries')
  @Route({
    permission: 'ballot.deliver',
    summary: 'Record that people were told of an open ballot',
    returns: ballotView,
    status: 201,
  })
  async deliver(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') wish: string | undefined,
    @Body({ schema: newDeliveries }) body: z.output<typeof newDeliveries>,
  ) {
    await this.recordDeliveries.run(actor, id, body);
    return this.ballots.one(actor, id, preferredLanguage(wish));
  }

  @Put('ballots/:id/counting')
  @Route({
    permission: 'ballot.count',
    summary: 'Enter what was counted of a ballot on paper',
    returns: countingView,
    ifMatch: 'when-it-exists',
  })
  async count(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newCounting }) body: NewCounting,
  ) {
    await this.recordCounting.run(actor, id, ifMatch, body);
    return this.ballots.counting(actor, id);
  }

  @Post('ballots/:id/call-off')
  @Route({
    permission: 'ballot.call-off',
    summary: 'Call off an open ballot that was opened by mistake',
    returns: ballotView,
  })
  async callOff(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') wish: string | undefined,
    @Body({ schema: ballotCallOff }) body: z.output<typeof ballotCallOff>,
  ) {
    await this.callOffBallot.run(actor, id, body);
    return this.ballots.one(actor, id, preferredLanguage(wish));
  }
}
