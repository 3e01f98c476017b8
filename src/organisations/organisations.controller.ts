import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AddOrganisation } from './add-organisation';
import { AddOrganisationMember } from './add-organisation-member';
import { EndOrganisationMember } from './end-organisation-member';
import { MergeOrganisation } from './merge-organisation';
import { OrganisationQueries } from './organisations.queries';
import {
  memberEnd,
  merger,
  newName,
  newOrganisation,
  newOrganisationMember,
  organisationDetail,
  organisationPage,
  organisationQuery,
  type Merger,
  type NewName,
  type NewOrganisation,
  type NewOrganisationMember,
} from './organisations.schemas';
import { RenameOrganisation } from './rename-organisation';

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly addOrganisation: AddOrganisation,
    private readonly renameOrganisation: RenameOrganisation,
    private readonly mergeOrganisation: MergeOrganisation,
    private readonly addMember: AddOrganisationMember,
    private readonly endMember: EndOrganisationMember,
    private readonly organisations: OrganisationQueries,
  ) {}

  @Post()
  @Route({
    permission: 'administrator',
    summary: 'Add an organisation',
    returns: organisationDetail,
    status: 201,
  })
  async add(@Acting() actor: PersonActor, @Body({ schema: newOrganisation }) body: NewOrganisation) {
    const { organisationId } = await this.addOrganisation.run(actor, body);
    return this.organisations.one(organisationId);
  }

  @Get()
  @Route({ permission: 'signed-in', summary: 'Organisations, oldest first', returns: organisationPage })
  list(@Query({ schema: organisationQuery }) query: z.output<typeof organisationQuery>) {
    return this.organisations.page(query);
  }

  @Get(':id')
  @Route({
    permission: 'signed-in',
    summary: 'An organisation, its names and members',
    returns: organisationDetail,
  })
  read(@Param('id', { schema: uuid }) id: string) {
    return this.organisations.one(id);
  }

  @Post(':id/names')
  @Route({
    permission: 'administrator',
    summary: 'Give it a name from a day on',
    returns: organisationDetail,
    status: 201,
  })
  async rename(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newName }) body: NewName,
  ) {
    await this.renameOrganisation.run(actor, id, body);
    return this.organisations.one(id);
  }

  @Post(':id/members')
  @Route({
    permission: 'administrator',
    summary: 'Add a member with dates',
    returns: organisationDetail,
    status: 201,
  })
  async join(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newOrganisationMember }) body: NewOrganisationMember,
  ) {
    await this.addMember.run(actor, id, body);
    return this.organisations.one(id);
  }

  @Post(':id/merge')
  @Route({
    permission: 'administrator',
    summary: 'Merge it into another one, its successor from a day on',
    returns: organisationDetail,
  })
  async merge(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: merger }) body: Merger,
  ) {
    await this.mergeOrganisation.run(actor, id, body);
    return this.organisations.one(id);
  }

  @Post(':id/members/:memberId/end')
  @Route({ permission: 'administrator', summary: 'End a membership with a day', returns: organisationDetail })
  async leave(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Param('memberId', { schema: uuid }) memberId: string,
    @Body({ schema: memberEnd }) body: z.output<typeof memberEnd>,
  ) {
    await this.endMember.run(actor, id, memberId, body.to);
    return this.organisations.one(id);
  }
}
