import { Module } from '@nestjs/common';
import { CommentsModule } from '../comments/comments.module';
import { DocumentsModule } from '../documents/documents.module';
import { AnswerConsultation } from './answer-consultation';
import { AnswerDirective } from './answer-directive';
import { ConclusionsController } from './conclusions.controller';
import './conclusions.messages';
import { ConclusionsQueries } from './conclusions.queries';
import { ConfirmDirective } from './confirm-directive';
import { DirectivesController } from './directives.controller';
import { DirectivesQueries } from './directives.queries';
import { ExchangeOnDirective } from './exchange-on-directive';
import { CorrectNotice } from './correct-notice';
import { IssueNotice } from './issue-notice';
import { LiftDirective } from './lift-directive';
import { NoticesController } from './notices.controller';
import { NoticesQueries } from './notices.queries';
import { RegisterConclusion } from './register-conclusion';
import { RuleOnComment } from './rule-on-comment';
import { VerifyDirective } from './verify-directive';

/**
 * Owns the chair's conclusions, their directives and everything said about them, and the rulings on comments. Issuing a
 * conclusion is an act of approval/, which calls issueConclusion. Rules: an order is met or lifted; nobody confirms or
 * rules on their own work; every wording is kept.
 */
@Module({
  imports: [CommentsModule, DocumentsModule],
  controllers: [NoticesController, ConclusionsController, DirectivesController],
  providers: [
    ConclusionsQueries,
    DirectivesQueries,
    AnswerConsultation,
    AnswerDirective,
    VerifyDirective,
    ConfirmDirective,
    ExchangeOnDirective,
    LiftDirective,
    IssueNotice,
    CorrectNotice,
    NoticesQueries,
    RegisterConclusion,
    RuleOnComment,
  ],
  exports: [ConclusionsQueries, DirectivesQueries],
})
export class ConclusionsModule {}
