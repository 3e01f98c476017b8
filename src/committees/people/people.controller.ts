import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { MeQueries } from './me.queries';
import { PeopleQueries } from './people.queries';
import { me, newPerson, person, personPage, personQuery, type NewPerson } from './people.schemas';
import { RegisterPerson } from './register-person';

@ApiTags('identity')
@Controller()
export class PeopleController {
  constructor(
    private readonly registerPerson: RegisterPerson,
    private readonly people: PeopleQueries,
    private readonly meQueries: MeQueries,
  ) {}

  @Get('me')
  @Route({ permission: 'signed-in', summary: 'Who you are, with your roles today', returns: me })
  readMe(@Acting() actor: PersonActor) {
    return this.meQueries.read(actor);
  }

  @Post('people')
  @Route({ permission: 'signed-in', summary: 'Register a person', returns: person, status: 201 })
  async register(@Acting() actor: PersonActor, @Body({ schema: newPerson }) body: NewPerson) {
    const { personId } = await this.registerPerson.run(actor, body);
    return this.people.one(actor, personId);
  }

  @Get('people')
  @Route({ permission: 'signed-in', summary: 'Find people, for those who add members', returns: personPage })
  list(@Acting() actor: PersonActor, @Query({ schema: personQuery }) query: z.output<typeof personQuery>) {
    return this.people.page(actor, query);
  }
}
