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

const mayBeDisposed = (reader: Reader, state: DocumentState): boolean =>
  reader.may('disposition.set') && (state === 'conclusion.pending' || state === 'revision.editing');

export const mayDispose: May = (reader, state, comment) =>
  mayBeDisposed(reader, state) && comment.withdrawnAt === null && comment.settledAt === null;

/** Accepted, and ruled so: only which clauses changed for it is left to say. */
export const isHeldToTheText = ({ settledBy, disposition, ruling }: CommentView): boolean =>
  settledBy === 'ruling' &&
  ruling?.code === 'agency' &&
  (disposition?.code === 'accepted' || disposition?.code === 'accepted-in-part');

export const mayCite: May = (reader, state, comment) =>
  mayBeDisposed(reader, state) && isHeldToTheText(comment);

export const mayAnswer: May = (reader, state, comment) =>
  state === 'revision.confirming' &&
  comment.disposition !== null &&
  comment.withdrawnAt === null &&
  (comment.settledAt === null || comment.settledBy === 'answer') &&
  (reader.speaksFor(comment.by.id) || reader.roles.has('office'));

export const mayRule: May = (reader, state, comment) =>
  reader.may('ruling.give') &&
  ['conclusion.pending', 'revision.confirming', 'revision.verifying'].includes(state) &&
  comment.withdrawnAt === null &&
  (comment.settledAt === null || comment.settledBy === 'ruling') &&
  // Product rule: nobody rules on their own.
  !reader.speaksFor(comment.by.id);

/** What the reader came for: the next word on it is theirs. */
export const waitsFor: May = (reader, state, comment) => {
  const { disposition, answer, ruling, blocking, by } = comment;
  const contested = answer?.code === 'maintains' || (blocking && disposition !== null);
  return (
    (disposition === null && mayDispose(reader, state, comment)) ||
    (answer === null && reader.speaksFor(by.id) && mayAnswer(reader, state, comment)) ||
    (ruling === null && contested && mayRule(reader, state, comment))
  );
};
