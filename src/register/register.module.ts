import { Module } from '@nestjs/common';
import { OpenNumberSeries } from './open-number-series';
import { RegisterController } from './register.controller';
import './register.messages';
import { RegisterQueries } from './register.queries';

/**
 * Owns number series and the register of numbers taken. When a number is taken or voided is for the acts of approval/,
 * inside whose transaction takeNumber and voidNumber run. Rules: gapless within its term or year, nothing is erased.
 */
@Module({
  controllers: [RegisterController],
  providers: [OpenNumberSeries, RegisterQueries],
  exports: [RegisterQueries],
})
export class RegisterModule {}
