import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { ActionsController } from './actions.controller';
import { ActionsQueries } from './actions.queries';
import { ActsController } from './acts.controller';
import './approval.messages';
import { CheckProgress } from './check-progress';
import { OriginsController } from './origins.controller';
import { PerformAct } from './perform-act';
import { RunDeadlines } from './run-deadlines';
import { StateOrigin } from './state-origin';

/**
 * Moves a document along: one file per act, the facts the machine reads, the effects of its paths, what may happen next.
 * Owns no table; it alone drives the machine and writes a document's state. Rules: workflow/ and docs/workflow.md.
 */
@Module({
  imports: [DocumentsModule],
  controllers: [ActionsController, ActsController, OriginsController],
  providers: [PerformAct, ActionsQueries, CheckProgress, RunDeadlines, StateOrigin],
  exports: [PerformAct, RunDeadlines, CheckProgress],
})
export class ApprovalModule {}
