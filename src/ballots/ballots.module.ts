import { Module } from '@nestjs/common';
import { BallotsController } from './ballots.controller';
import './ballots.messages';
import { BallotsQueries } from './ballots.queries';
import { CastVote } from './cast-vote';

/**
 * Owns ballots, their frozen rolls and the votes. Opening and closing are acts of approval/, which calls openBallot and
 * closeBallot; how votes are counted is workflow/tally. Rules: the round's version of the rules of procedure.
 */
@Module({
  controllers: [BallotsController],
  providers: [BallotsQueries, CastVote],
  exports: [BallotsQueries],
})
export class BallotsModule {}
