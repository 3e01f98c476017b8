import { Module } from '@nestjs/common';
import { AnswerObjection } from './answer-objection';
import { EnteredController } from './entered.controller';
import './entered.messages';
import { EnteredQueries } from './entered.queries';
import { ObjectToEntry } from './object-to-entry';

/**
 * Owns objections to what was entered for somebody: comments, positions, answers and votes alike. It does not own the
 * entries: their modules take them out of account. Rule: the person is told and may object; nothing is deleted.
 */
@Module({
  controllers: [EnteredController],
  providers: [ObjectToEntry, AnswerObjection, EnteredQueries],
})
export class EnteredModule {}
