import { isFinal, type DocumentState } from '#workflow/facts';
import type { Reader } from '../documents/standing';
import type { CommentView } from './types';

/*
 * When the page offers what. The server decides, by the same product rules; this only keeps dead controls off the page.
 */
type May = (reader: Reader, state: DocumentState, comment: CommentView) => boolean;

export const mayComment = (reader: Reader, state: DocumentState): boolean =>
  (state === 'comments.open' && reader.may('comment.create')) ||
  (state === 'conclusion.pending' && reader.roles.has('office'));

export const mayTakePosition = (reader: Reader, state: DocumentState): boolean =>
  state === 'comments.open' && reader.may('position.take');

export const mayReply: May = (reader, state, comment) =>
  reader.may('comment.reply') && comment.withdrawnAt === null && !isFinal(state);

export const mayWithdraw: May = (reader, _, comment) =>
  reader.speaksFor(comment.by.id) && comment.withdrawnAt === null && comment.settledAt === null;

export const mayDispose: May = (reader, state, comment) =>
  reader.may('disposition.set') &&
  (state === 'conclusion.pending' || state === 'revision.editing') &&
  comment.withdrawnAt === null &&
  comment.settledAt === null;

export const mayAnswer: May = (reader, state, comment) =>
  state === 'revision.confirming' &&
  comment.disposition !== null &&
  comment.withdrawnAt === null &&
  (comment.settledAt === null || comment.settledBy === 'answer') &&
  (reader.speaksFor(comment.by.id) || reader.roles.has('office'));

export const mayRule: May = (reader, state, comment) =>
  reader.may('ruling.give') &&
  (state === 'conclusion.pending' || state === 'revision.confirming') &&
  comment.withdrawnAt === null &&
  (comment.settledAt === null || comment.settledBy === 'ruling') &&
  // Product rule: nobody rules on their own.
  !reader.speaksFor(comment.by.id);
