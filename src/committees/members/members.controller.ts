import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { pageQuery, uuid } from '../../platform/http/schemas';
import { reasonGiven } from '../../identity/identity.schemas';
import {
  member,
  memberEnd,
  memberPage,
  newMember,
  suspension,
  type NewMember,
  type Suspension,
} from '../committees.schemas';
import { AddMember } from './add-member';
import { EndMember } from './end-member';
import { SuspendMember } from './suspend-member';
import { MemberQueries } from './members.queries';

@ApiTags('committees')
@Controller('committees/:id/members')
export class MembersController {
  constructor(
    private readonly addMember: AddMember,
    private readonly endMember: EndMember,
    private readonly suspendMember: SuspendMember,
    private readonly members: MemberQueries,
  ) {}

  @Get()
  @Route({ permission: 'committee.read', summary: 'Roles held in the committee', returns: memberPage })
  list(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ) {
    return this.members.page(actor, id, query);
  }

  @Post()
  @Route({
    permission: 'committee.manage',
    summary: 'Give a person a role with dates',
    returns: member,
    status: 201,
  })
  async add(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newMember }) body: NewMember,
  ) {
    const { memberId } = await this.addMember.run(actor, id, body);
    return this.members.one(actor, id, memberId);
  }

  @Post(':memberId/end')
  @Route({ permission: 'committee.manage', summary: 'End a role with a day', returns: member })
  async end(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Param('memberId', { schema: uuid }) memberId: string,
    @Body({ schema: memberEnd }) body: z.output<typeof memberEnd>,
  ) {
    await this.endMember.run(actor, id, memberId, body.to);
    return this.members.one(actor, id, memberId);
  }

  @Post(':memberId/suspend')
  @Route({ permission: 'committee.manage', summary: 'Let a role rest for a time', returns: member })
  async suspend(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Param('memberId', { schema: uuid }) memberId: string,
    @Body({ schema: suspension }) body: Suspension,
  ) {
    await this.suspendMember.suspend(actor, id, memberId, body);
    return this.members.one(actor, id, memberId);
  }

  @Post(':memberId/resume')
  @Route({ permission: 'committee.manage', summary: 'Let a resting role be held again', returns: member })
  async resume(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Param('memberId', { schema: uuid }) memberId: string,
    @Body({ schema: reasonGiven }) body: z.output<typeof reasonGiven>,
  ) {
    await this.suspendMember.resume(actor, id, memberId, body.reason);
    return this.members.one(actor, id, memberId);
  }
}
