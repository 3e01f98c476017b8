import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { AddComment, newComment, type NewComment } from './add-comment';
import { commentPage, commentView, replyView } from './comment.view';
import { placeHistory } from './comment-place';
import { CommentsQueries, commentFilter } from './comments.queries';
import { EditComment, editedComment } from './edit-comment';
import { ReplyToComment, newReply } from './reply';
import { WithdrawComment } from './withdraw-comment';

@ApiTags('comments')
@Controller()
export class CommentsController {
  constructor(
    private readonly comments: CommentsQueries,
    private readonly addComment: AddComment,
    private readonly editComment: EditComment,
    private readonly withdrawComment: WithdrawComment,
    private readonly replyToComment: ReplyToComment,
  ) {}

  @Get('documents/:id/comments')
  @Route({ permission: 'document.read', summary: 'Comments by round and time', returns: commentPage })
  page(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Query({ schema: commentFilter }) filter: z.output<typeof commentFilter>,
  ) {
    return this.comments.page(actor, documentId, filter);
  }

  @Post('documents/:id/comments')
  @Route({
    permission: 'comment.create',
    summary: 'Comment on a clause or the whole text',
    returns: commentView,
    status: 201,
  })
  async add(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: newComment }) body: NewComment,
  ) {
    const { id, added } = await this.addComment.run(actor, documentId, body);
    return added ?? (await this.comments.one(actor, id));
  }

  @Get('comments/:id')
  @Route({
    permission: 'document.read',
    summary: 'One comment with its disposition, answer and ruling',
    returns: commentView,
  })
  async one(@Acting() actor: Actor, @Param('id', { schema: uuid }) commentId: string) {
    return this.comments.one(actor, commentId);
  }

  @Put('comments/:id')
  @Route({
    permission: 'comment.create',
    summary: 'Reword your comment',
    returns: commentView,
    ifMatch: 'always',
  })
  async edit(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) commentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: editedComment }) body: z.output<typeof editedComment>,
  ) {
    await this.editComment.run(actor, commentId, ifMatch, body);
    return this.comments.one(actor, commentId);
  }

  @Post('comments/:id/withdraw')
  @Route({ permission: 'comment.withdraw', summary: 'Withdraw your comment', returns: commentView })
  async withdraw(@Acting() actor: Actor, @Param('id', { schema: uuid }) commentId: string) {
    await this.withdrawComment.run(actor, commentId);
    return this.comments.one(actor, commentId);
  }

  @Get('comments/:id/anchors')
  @Route({
    permission: 'document.read',
    summary: 'Where a comment stood in each version',
    returns: placeHistory,
  })
  places(@Acting() actor: Actor, @Param('id', { schema: uuid }) commentId: string) {
    return this.comments.places(actor, commentId);
  }

  @Get('comments/:id/replies')
  @Route({
    permission: 'document.read',
    summary: 'Replies to a comment',
    returns: z.object({ items: z.array(replyView) }),
  })
  replies(@Acting() actor: Actor, @Param('id', { schema: uuid }) commentId: string) {
    return this.comments.replies(actor, commentId);
  }

  @Post('comments/:id/replies')
  @Route({ permission: 'comment.reply', summary: 'Reply to a comment', returns: replyView, status: 201 })
  async reply(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) commentId: string,
    @Body({ schema: newReply }) body: z.output<typeof newReply>,
  ) {
    const added = await this.replyToComment.run(actor, commentId, body);
    return (await this.comments.replies(actor, commentId)).items.find((item) => item.id === added.id);
  }
}
