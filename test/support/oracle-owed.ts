import type { ModelComment, ModelCorrection, ModelDirective, ModelDocument } from './oracle-model';

/* What the committee is still owed, as the product defines it. */

/** "A comment is owed until settled", and no longer once withdrawn. */
export const isOwed = ({ withdrawn, settledBy }: ModelComment): boolean => !withdrawn && settledBy === null;

export const undisposed = ({ comments }: ModelDocument): ModelComment[] =>
  comments.filter((comment) => isOwed(comment) && comment.disposition === null);

/** Maintained, or an objection that neither its author nor a ruling has settled. */
export const unruled = ({ comments }: ModelDocument): ModelComment[] =>
  comments.filter((comment) => isOwed(comment) && (comment.blocking || comment.answer?.code === 'maintains'));

const saysAccepted = ({ disposition }: ModelComment): boolean =>
  disposition?.code.startsWith('accepted') ?? false;

/** A ruling for the agency settles, and yet confirms that it accepts: the text is held to that, whatever was ruled. */
export const isHeldToTheText = (comment: ModelComment): boolean =>
  !comment.withdrawn &&
  comment.settledBy === 'ruling' &&
  comment.ruling?.code === 'agency' &&
  saysAccepted(comment);

/** A revision may go back for it. */
export const mayGoBack = (comment: ModelComment): boolean => isOwed(comment) || isHeldToTheText(comment);

/** "Accepted" is checked against the text: one of the clauses cited must have changed since it was commented on. */
export const acceptedUnchanged = ({ comments, versions }: ModelDocument): ModelComment[] =>
  comments.filter((comment) => {
    if (!isHeldToTheText(comment) && !(isOwed(comment) && saysAccepted(comment))) return false;
    const before = versions[comment.version - 1]!;
    const after = versions.at(-1)!;
    return !comment.disposition!.clauses.some((clause) => before[clause] !== after[clause]);
  });

/** Places of the clauses that differ between the text voted on and the newest. */
export const changedSinceTheVote = ({ versions, votedVersion }: ModelDocument): number[] =>
  versions.at(-1)!.flatMap((after, at) => (versions[votedVersion - 1]?.[at] === after ? [] : [at]));

/** Corrections of form of the text as it stands, each to be accepted or refused by the signer. */
export const correctionsNow = ({ corrections, versions }: ModelDocument): ModelCorrection[] =>
  corrections.filter(({ version }) => version === versions.length);

/** Directives that bind this draft and were not lifted. */
export const textDirectives = ({ directives }: ModelDocument): ModelDirective[] =>
  directives.filter(({ kind, lifted }) => kind === 'text' && !lifted);

export function count(document: ModelDocument, fact: string): void {
  document.facts[fact] = (document.facts[fact] ?? 0) + 1;
}
