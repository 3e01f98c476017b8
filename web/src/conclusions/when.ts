import { isFinal, type DocumentState } from '#workflow/facts';
import type { Reader } from '../documents/standing';
import type { DirectiveView } from './types';

/* When the page offers what on a directive; the server decides, by the same product rules. */
type May = (reader: Reader, state: DocumentState, directive: DirectiveView) => boolean;

const stands = (state: DocumentState, { lifted }: DirectiveView): boolean =>
  lifted === null && !isFinal(state);

export const mayAnswer: May = (reader, state, directive) =>
  reader.may('directive.answer') &&
  state === 'revision.editing' &&
  directive.kind === 'text' &&
  stands(state, directive) &&
  !directive.locked &&
  directive.confirmation?.confirmed !== true;

export const mayVerify: May = (reader, state, directive) =>
  reader.may('directive.verify') &&
  state === 'revision.verifying' &&
  directive.kind === 'text' &&
  directive.response !== null &&
  stands(state, directive);

export const mayConfirm: May = (reader, state, directive) =>
  reader.may('directive.confirm') &&
  state === 'revision.verifying' &&
  directive.kind === 'text' &&
  directive.verification !== null &&
  // Nobody confirms their own work.
  directive.verification.by.id !== reader.me.person.id &&
  stands(state, directive);

export const mayQuestion: May = (reader, state, directive) =>
  reader.may('directive.question') && stands(state, directive);

export const mayClarify: May = (reader, state, directive) =>
  reader.may('directive.clarify') &&
  directive.exchanges.some(({ kind }) => kind === 'question') &&
  stands(state, directive);

export const mayLift: May = (reader, state, directive) =>
  reader.may('directive.lift') && stands(state, directive);
