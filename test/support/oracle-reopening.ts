import type { NewDirectiveWish } from './oracle-commands';
import type { ModelDocument } from './oracle-model';

/* How directives come to be, and what a return or a new conclusion opens to the agency again. */

export function openDirective(
  document: ModelDocument,
  wish: NewDirectiveWish,
  commentId: string | null,
): void {
  document.directives.push({
    ...{ id: '', kind: wish.kind, strength: wish.strength, commentId, lifted: false, locked: false },
    ...{ response: null, verification: null, confirmation: null },
    said: { response: 0, verification: 0, confirmation: 0 },
  });
}

/** "return-revision: only those points reopened": the rest stands as it is. */
export function reopen(
  document: ModelDocument,
  commentIds: readonly string[],
  directiveIds: readonly string[],
): void {
  for (const comment of document.comments) {
    if (comment.withdrawn || comment.settledBy !== null) continue;
    comment.locked = !commentIds.includes(comment.id);
  }
  for (const directive of document.directives) {
    if (directive.kind === 'action' || directive.lifted) continue;
    const named = directiveIds.includes(directive.id);
    if (named) directive.response = directive.verification = directive.confirmation = null;
    else if (directive.response === null) continue;
    directive.locked = !named;
  }
}

/** A new conclusion opens whatever is not done with to the agency again. */
export function reopenAll(document: ModelDocument): void {
  for (const comment of document.comments) comment.locked = false;
  for (const directive of document.directives) {
    if (directive.confirmation !== true) directive.locked = false;
  }
}
