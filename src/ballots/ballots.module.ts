import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { BallotsController } from './ballots.controller';
import './ballots.messages';
import { BallotsQueries } from './ballots.queries';
import { CallOffBallot } from './call-off-ballot';
import { CastVote } from './cast-vote';
import { PointsController } from './points.controller';
import { PointsQueries } from './points.queries';
import { RecordCounting } from './record-counting';
import { RecordDeliveries } from './record-deliveries';
import { TickPoint } from './tick-point';

/**
 * Owns ballots, their frozen rolls, the votes, the boxes of secret ballots, the countings of those on paper and the
 * deliveries that make silence count. Opening and closing are acts of approval/, which calls openBallot and
 * closeBallot; how votes are counted is workflow/tally. Rules: the round's version of the rules of procedure.
 */
@Module({
  imports: [DocumentsModule],
  controllers: [BallotsController, PointsController],
  providers: [
    BallotsQueries,
    PointsQueries,
    CallOffBallot,
    CastVote,
    RecordCounting,
    RecordDeliveries,
    TickPoint,
  ],
  exports: [BallotsQueries],
})
export class BallotsModule {}
