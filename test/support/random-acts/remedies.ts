import type { Command, Move } from '../oracle-commands';
import type { ModelComment, ModelDocument } from '../oracle-model';
import { acceptedUnchanged, changedSinceTheVote, isHeldToTheText } from '../oracle-owed';
import { ableToLead, bodyOf, isOfTheAgency, officeOf, ownOf, rulingOn } from '../oracle-people';
import { standingRecusals } from '../oracle-recusals';
import { aConclusion } from './act-bodies';
import { doerOf, stamped, type Table } from './doers';
import { newText } from './moves';
import { counting } from './towards-outcome';

/** What a helpful person would do about an obstacle. */
export function remedy(
  table: Table,
  document: ModelDocument,
  code: string,
  ids: readonly string[],
): Command | undefined {
  const [id = ''] = ids;
  const { dice, world } = table;
  const committee = bodyOf(world, document);
  const doing = (move: Move): Command => stamped(document, move, doerOf(table, document, move));
  const comment = document.comments.find((candidate) => candidate.id === id);
  const directive = document.directives.find((candidate) => candidate.id === id);
  switch (code) {
    case 'text':
    case 'newer-version':
    case 'final-text':
      return doing(newText(document, [dice.below(3), dice.below(3)], dice));
    case 'papers':
      return doing({ kind: 'paper', paper: id });
    case 'accepted-unchanged': {
      const { clauses } = comment!.disposition!;
      if (clauses.length > 0 && document.state === 'revision.editing')
        return doing(newText(document, clauses, dice));
      if (isHeldToTheText(comment!)) {
        const move = changingFor(table, document, comment!);
        return move && doing(move);
      }
      if (comment!.locked) return undefined;
      return doing({ kind: 'dispose', commentId: id, code: 'noted', clauses: [] });
    }
    case 'undisposed': {
      const mayAccept = comment!.kind === 'remark' && comment!.clause !== null && dice.chance(0.5);
      const clauses = comment!.clause === null ? [] : [comment!.clause];
      return doing({ kind: 'dispose', commentId: id, code: mayAccept ? 'accepted' : 'noted', clauses });
    }
    case 'unsettled':
    case 'unruled': {
      const disposes = code === 'unsettled' && committee.confirmingDays === 0 && !comment!.blocking;
      if (disposes) return doing({ kind: 'dispose', commentId: id, code: 'noted', clauses: [] });
      const mayRule = document.state !== 'revision.editing';
      if (mayRule && rulingOn(world, document, id).length > 0) {
        return doing({
          kind: 'rule',
          commentId: id,
          // For the agency it would have to be in the text before the vote.
          code: acceptedUnchanged(document).includes(comment!)
            ? 'author'
            : dice.pick(['agency', 'agency', 'author'] as const),
        });
      }
      return doing({ kind: 'withdraw-comment', commentId: id });
    }
    case 'directive-unanswered':
      if (document.state === 'revision.editing' && !directive!.locked) {
        const refuses = directive!.strength === 'request' && dice.chance(0.4);
        return doing({ kind: 'respond', directiveId: id, outcome: refuses ? 'not-followed' : 'done' });
      }
      return doing({ kind: 'lift', directiveId: id });
    case 'directive-open':
      return doing({ kind: 'lift', directiveId: id });
    case 'unverified':
    case 'unmet': {
      const passes = directive!.response === 'not-followed' && directive!.strength === 'request';
      return doing({ kind: 'verify', directiveId: id, code: passes ? 'not-followed' : 'met' });
    }
    case 'unconfirmed':
      return doing({ kind: 'confirm', directiveId: id, confirmed: true });
    case 'unscreened':
    case 'too-short': {
      const { minimumCommentDays, screening } = ownOf(world, document);
      const dueAt = world.now + (minimumCommentDays + 2) * 24 * 3_600_000;
      return doing({ kind: 'act', type: 'open-comments', dueAt, screening });
    }
    case 'no-chair':
    case 'nobody-in-office':
      return somebodyBack(table, document);
    case 'points-undone':
      // A text saved again as it was is newer, and does nothing for the point.
      if (changedSinceTheVote(document).length === 0) return doing(newText(document, [dice.below(3)], dice));
      return doing({ kind: 'tick', point: Number(id), clauses: changedSinceTheVote(document) });
    case 'changes-more':
      return doing({ kind: 'tick', point: 1, clauses: changedSinceTheVote(document) });
    case 'corrections-undecided':
      return doing({ kind: 'decide', correctionId: id, accepted: dice.chance(0.7) });
    case 'ballot-open':
    case 'not-counted':
      if (document.ballot?.paper && document.ballot.countings.length === 0)
        return counting(table, document, document.ballot);
      return doing({ kind: 'act', type: 'close-ballot' });
    case 'still-running':
      return stamped(document, { kind: 'vote', choice: 'for', reasoned: false }, id);
    case 'no-ballot':
      return doing({ kind: 'act', type: 'open-ballot' });
    case 'consultation':
      return doing({ kind: 'answer-consultation', conclusionId: id, text: 'It is taken up.' });
    case 'advises':
      // Only a committee decides: let it come to one.
      if (document.state === 'revision.verifying')
        return doing({ kind: 'act', type: 'accept-revision', next: 'comments' });
      return doing(aConclusion(table, document, 'another-round'));
    default:
      return undefined;
  }
}

/** The word ruled on stands: other clauses can be cited, or the text goes back to the agency. */
function changingFor(
  { dice }: Table,
  { state, versions }: ModelDocument,
  { id: commentId, disposition, version }: ModelComment,
): Move | undefined {
  if (state === 'revision.verifying')
    return { kind: 'act', type: 'return-revision', commentIds: [commentId] };
  const { code } = disposition!;
  if (state === 'revision.editing') return { kind: 'dispose', commentId, code, clauses: [dice.below(3)] };
  const changed = [0, 1, 2].filter((at) => versions[version - 1]![at] !== versions.at(-1)![at]);
  return changed.length === 0 ? undefined : { kind: 'dispose', commentId, code, clauses: changed };
}

/** Where it is nobody's to do, the office lets somebody preside who may, or calls back who stepped aside. */
export function somebodyElse(table: Table, document: ModelDocument): Command | undefined {
  const { dice, world } = table;
  const { bodyId } = document.round ?? { bodyId: document.committeeId };
  const others = ableToLead(world, document, bodyId).filter(
    (person) => person !== document.round?.presiding && !isOfTheAgency(world, document, person),
  );
  if (document.ballot?.outcome === null) return undefined;
  if (document.round === null || others.length === 0) return somebodyBack(table, document);
  const move = { kind: 'name-presider', person: dice.pick(others) } as const;
  return stamped(document, move, dice.pick(officeOf(world, document)));
}

function somebodyBack({ dice, world }: Table, document: ModelDocument): Command | undefined {
  const [person] = standingRecusals(document);
  if (person === undefined || document.ballot?.outcome === null) return undefined;
  return stamped(document, { kind: 'end-recusal', person }, dice.pick(officeOf(world, document)));
}
