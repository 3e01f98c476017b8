import { Module } from '@nestjs/common';
import { BallotsController } from './ballots.controller';
import './ballots.messages';
import { BallotsQueries } from './ballots.queries';
import { CastVote } from './cast-vote';
import { RecordDeliveries } from './record-deliveries';

/**
 * Owns ballots, their frozen rolls, the votes, the boxes of secret ballots and the deliveries that make silence count. Opening and closing are acts of approval/, which calls openBallot and
 * closeBallot; how votes are counted is workflow/tally. Rules: the round's version of the rules of procedure.
 */
@Module({
  controllers: [BallotsController],
  providers: [BallotsQueries, CastVote, RecordDeliveries],
  exports: [BallotsQueries],
})
export class BallotsModule {}
