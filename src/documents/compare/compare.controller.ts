import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { CompareQueries } from './compare.queries';
import { comparisonView } from './compare.view';

const version = z.coerce.number().int().min(1).max(1_000_000);
const compared = z.object({
  from: version.meta({ description: 'The version to start from.' }),
  to: version.meta({
    description: 'The version to arrive at; one before `from` shows what going back would change.',
  }),
});

@ApiTags('versions')
@Controller('documents/:id/compare')
export class CompareController {
  constructor(private readonly comparisons: CompareQueries) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'What changed between two versions, clause by clause and word by word',
    returns: comparisonView,
  })
  compare(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Query({ schema: compared }) { from, to }: z.output<typeof compared>,
  ) {
    return this.comparisons.compare(actor, documentId, from, to);
  }
}
