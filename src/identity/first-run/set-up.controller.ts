import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Route } from '../../access/route';
import { Reads } from '../../platform/database/reads';
import { firstAdministrator, setUp, setUpState } from '../identity.schemas';
import { SetUp } from './set-up';

@ApiTags('identity')
@Controller('setup')
export class SetUpController {
  constructor(
    private readonly setUp: SetUp,
    private readonly reads: Reads,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    summary: 'Whether a first administrator is still to be made',
    returns: setUpState,
  })
  async state(): Promise<z.input<typeof setUpState>> {
    const row = await this.reads.first<z.input<typeof setUpState>>(
      `select not exists (select from users) as needed,
              exists (select from installation where demo_started_at is not null) as demo`,
    );
    return row ?? { needed: true, demo: false };
  }

  @Post()
  @Route({
    permission: 'public',
    summary: 'Make the first administrator, with the token that the start printed',
    returns: firstAdministrator,
    status: 201,
  })
  run(@Body({ schema: setUp }) body: z.output<typeof setUp>): Promise<{ personId: string }> {
    return this.setUp.run(body);
  }
}
