import { Module } from '@nestjs/common';
import { ContinueNumberSeries } from './continue-number-series';
import { EnterNumber } from './enter-number';
import { OpenNumberSeries } from './open-number-series';
import { RegisterController } from './register.controller';
import './register.messages';
import { RegisterQueries } from './register.queries';
import { ShareNumberSeries } from './share-number-series';
import { VoidEntry } from './void-entry';

/**
 * Owns number series and the register of numbers taken. When a number is taken or voided is for the acts of approval/,
 * inside whose transaction takeNumber and voidNumber run. Rules: gapless within its term or year, nothing is erased.
 */
@Module({
  controllers: [RegisterController],
  providers: [
    OpenNumberSeries,
    ShareNumberSeries,
    ContinueNumberSeries,
    EnterNumber,
    VoidEntry,
    RegisterQueries,
  ],
  exports: [RegisterQueries],
})
export class RegisterModule {}
