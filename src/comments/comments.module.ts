import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { AddComment } from './add-comment';
import { AnswerDisposition } from './answer-disposition';
import { CommentsController } from './comments.controller';
import './carry-anchors';
import './comments.messages';
import { CommentsQueries } from './comments.queries';
import { DisposeComment } from './dispose-comment';
import { EditComment } from './edit-comment';
import { ReplyToComment } from './reply';
import { TakePosition } from './take-position';
import { VerdictsController } from './verdicts.controller';
import { WithdrawComment } from './withdraw-comment';

/**
 * Owns comments, replies, positions, and two sides of the disposition ledger: the agency's disposition and the author's
 * answer. The chair's ruling opens a directive and so lives in conclusions/. Rules: product design, "Lifecycle".
 */
@Module({
  imports: [DocumentsModule],
  controllers: [CommentsController, VerdictsController],
  providers: [
    CommentsQueries,
    AddComment,
    EditComment,
    WithdrawComment,
    ReplyToComment,
    TakePosition,
    DisposeComment,
    AnswerDisposition,
  ],
  exports: [CommentsQueries],
})
export class CommentsModule {}
