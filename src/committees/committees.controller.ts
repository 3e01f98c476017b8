import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { pageQuery, uuid } from '../platform/http/schemas';
import { AddTerm } from './add-term';
import { ChangeTerm } from './change-term';
import { CommitteeQueries } from './committees.queries';
import {
  committeeDetail,
  committeePlace,
  committeePage,
  newCommittee,
  newTerm,
  termDates,
  type CommitteePlace,
  type NewCommittee,
  type NewTerm,
  type TermDates,
} from './committees.schemas';
import { CreateCommittee } from './create-committee';
import { PlaceCommittee } from './place-committee';

@ApiTags('committees')
@Controller('committees')
export class CommitteesController {
  constructor(
    private readonly createCommittee: CreateCommittee,
    private readonly addTerm: AddTerm,
    private readonly changeTerm: ChangeTerm,
    private readonly placeCommittee: PlaceCommittee,
    private readonly committees: CommitteeQueries,
  ) {}

  @Post()
  @Route({
    permission: 'administrator',
    summary: 'Create a committee',
    returns: committeeDetail,
    status: 201,
  })
  async create(@Acting() actor: PersonActor, @Body({ schema: newCommittee }) body: NewCommittee) {
    const { committeeId } = await this.createCommittee.run(actor, body);
    return this.committees.one(actor, committeeId);
  }

  @Get()
  @Route({ permission: 'signed-in', summary: 'Your committees, oldest first', returns: committeePage })
  list(@Acting() actor: PersonActor, @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>) {
    return this.committees.page(actor, query);
  }

  @Get(':id')
  @Route({ permission: 'committee.read', summary: 'A committee and its terms', returns: committeeDetail })
  read(@Acting() actor: PersonActor, @Param('id', { schema: uuid }) id: string) {
    return this.committees.one(actor, id);
  }

  @Post(':id/terms')
  @Route({
    permission: 'committee.manage',
    summary: 'Add a term of office',
    returns: committeeDetail,
    status: 201,
  })
  async begin(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newTerm }) body: NewTerm,
  ) {
    await this.addTerm.run(actor, id, body);
    return this.committees.one(actor, id);
  }

  @Post(':id/terms/:termId/dates')
  @Route({
    permission: 'committee.manage',
    summary: 'Change the first or last day of a term',
    returns: committeeDetail,
  })
  async redate(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Param('termId', { schema: uuid }) termId: string,
    @Body({ schema: termDates }) body: TermDates,
  ) {
    await this.changeTerm.run(actor, id, termId, body);
    return this.committees.one(actor, id);
  }

  @Post(':id/place')
  @Route({
    permission: 'administrator',
    summary: 'Say what kind of body it is, on which level, and which one stands above it',
    returns: committeeDetail,
  })
  async place(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: committeePlace }) body: CommitteePlace,
  ) {
    await this.placeCommittee.run(actor, id, body);
    return this.committees.one(actor, id);
  }
}
