import { commentOf, type ModelDocument } from './oracle-model';
import type { Participation } from './oracle-participation';
import * as people from './oracle-people';
import type { World } from './oracle-world';

/** Who may do what is no act. */
export function mayDo(world: World, document: ModelDocument, command: Participation): boolean {
  const { by } = command;
  const drafts = people.drafts(world, document, by);
  const office = people.runs(world, document, by);
  const presides = people.presidingOver(world, document).includes(by);
  const asked = people.isAsked(world, document, by);
  const speaks = (party: string): boolean => people.partiesOf(world, by).includes(party);
  switch (command.kind) {
    case 'version':
    case 'dispose':
    case 'respond':
    case 'tick':
    case 'answer-consultation':
      return drafts;
    case 'paper':
    case 'propose':
      return drafts || office;
    case 'comment':
      return office || asked;
    case 'withdraw-comment':
      return speaks(commentOf(document, command.commentId).author);
    case 'position':
      return office || asked;
    case 'answer':
      return office || speaks(commentOf(document, command.commentId).author);
    case 'rule':
      return people.rulingOn(world, document, command.commentId).includes(by);
    case 'verify':
      return office;
    case 'confirm':
      return presides || people.accepting(world, document).includes(by);
    case 'lift':
      return people.liftingOf(world, document, command.directiveId).includes(by);
    case 'decide':
      return presides;
    case 'deliver':
    case 'call-off':
    case 'count':
      return office;
    case 'vote':
      return people.sitsIn(world, document).includes(by) && document.ballot!.roll.includes(by);
  }
}
