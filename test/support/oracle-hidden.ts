import type { Command } from './oracle-commands';
import { commentOf, directiveOf, type ModelDocument } from './oracle-model';
import type { World } from './oracle-world';
import { bodyOf, isOfTheHouse, partiesOf, runs } from './oracle-people';

/* What not everybody sees who sees the document: to others it is like nothing. */

export function isHidden(world: World, document: ModelDocument, command: Command): boolean {
  return isSealed(world, document, command) || isOfTheHouses(world, document, command);
}

/** About a comment of the round whose comments are open, where the rules of procedure seal it. */
function isSealed(world: World, document: ModelDocument, command: Command): boolean {
  if (!bodyOf(world, document).sealedRounds || !('commentId' in command)) return false;
  if ((document.resumeTo ?? document.state) !== 'comments.open') return false;
  const { round, author, enteredBy } = commentOf(document, command.commentId);
  if (round !== document.round!.number || runs(world, document, command.by)) return false;
  return !partiesOf(world, command.by).includes(author) && enteredBy !== command.by;
}

const ofTheHouse: readonly string[] = ['vote', 'deliver', 'call-off', 'count', 'tick', 'decide'];

/** Consulted parties: "its round's text, own comments, their outcome"; whoever led a round, all that was said in it. */
function isOfTheHouses(world: World, document: ModelDocument, command: Command): boolean {
  if (isOfTheHouse(world, document, command.by)) return false;
  const parties = partiesOf(world, command.by);
  if ('commentId' in command) {
    const { author, bodyId } = commentOf(document, command.commentId);
    return !parties.includes(author) && !parties.includes(bodyId);
  }
  if ('directiveId' in command) {
    const { commentId } = directiveOf(document, command.directiveId);
    return commentId === null || !parties.includes(commentOf(document, commentId).author);
  }
  if (command.kind === 'answer-consultation') {
    const answered = document.consultations.find(({ id }) => id === command.conclusionId);
    return !parties.includes(answered!.bodyId);
  }
  return ofTheHouse.includes(command.kind);
}
