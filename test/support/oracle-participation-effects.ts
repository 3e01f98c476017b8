import { isDeepStrictEqual } from 'node:util';
import { commentOf, correctionOf, directiveOf, type ModelDocument, type PaperCount } from './oracle-model';
import { count, isHeldToTheText } from './oracle-owed';
import type { Participation } from './oracle-participation';
import { partiesOf } from './oracle-people';
import { openDirective } from './oracle-reopening';
import type { World } from './oracle-world';

/* What is said of texts, comments and directives, and what follows from it. */

export function playParticipation(
  world: World,
  document: ModelDocument,
  command: Participation,
  id: string,
): void {
  switch (command.kind) {
    case 'version':
      document.versions.push([...command.wordings]);
      document.revision += 1;
      return count(document, 'version.added');
    case 'paper':
      document.papers.push(command.paper);
      document.paperId = id;
      if (command.paper === 'minutes') document.minutes = id;
      return count(document, 'paper.added');
    case 'comment':
      document.comments.push({
        ...{
          id,
          author: command.author ?? command.by,
          enteredBy: command.by,
          kind: command.about,
          blocking: command.blocking,
        },
        ...{
          round: document.round!.number,
          bodyId: document.round!.bodyId,
          version: document.round!.version,
          clause: command.clause,
          answersGiven: 0,
          withdrawn: false,
        },
        ...{ disposition: null, answer: null, ruling: null, settledBy: null, locked: false },
      });
      return count(document, 'comment.added');
    case 'withdraw-comment':
      commentOf(document, command.commentId).withdrawn = true;
      document.progressAsked = true;
      return count(document, 'comment.withdrawn');
    case 'position': {
      const key = `${document.round!.number} ${command.by}`;
      if (document.positions[key] === command.value) return;
      document.positions[key] = command.value;
      return count(document, 'position.taken');
    }
    case 'dispose': {
      const comment = commentOf(document, command.commentId);
      const { disposition } = comment;
      const clauses = [...command.clauses];
      if (disposition?.code === command.code && disposition.clauses.join() === clauses.join()) return;
      comment.disposition = { code: command.code, clauses, revision: (disposition?.revision ?? 0) + 1 };
      // A changed disposition voids its answer and asks again, unless the ruling stands.
      if (!isHeldToTheText(comment)) comment.answer = null;
      return count(document, 'comment.disposed');
    }
    case 'answer': {
      const comment = commentOf(document, command.commentId);
      const inPerson = partiesOf(world, command.by).includes(comment.author);
      if (comment.answer?.code === command.code && (comment.answer.inPerson || !inPerson)) return;
      comment.answersGiven += 1;
      comment.answer = {
        ...{ code: command.code, revision: comment.answersGiven },
        ...{ inPerson, enteredBy: command.by },
      };
      comment.settledBy = command.code === 'maintains' ? null : 'answer';
      comment.withdrawn = command.code === 'withdraws';
      document.progressAsked = true;
      return count(document, 'comment.answered');
    }
    case 'rule':
      return rule(document, command.commentId, command.code);
    case 'respond': {
      const directive = directiveOf(document, command.directiveId);
      if (directive.response === command.outcome) return;
      directive.response = command.outcome;
      directive.said.response += 1;
      directive.verification = directive.confirmation = null;
      return count(document, 'directive.answered');
    }
    case 'verify': {
      const directive = directiveOf(document, command.directiveId);
      if (directive.verification === command.code) return;
      directive.verification = command.code;
      directive.said.verification += 1;
      directive.confirmation = null;
      return count(document, 'directive.verified');
    }
    case 'confirm': {
      const directive = directiveOf(document, command.directiveId);
      if (directive.confirmation === command.confirmed) return;
      directive.confirmation = command.confirmed;
      directive.said.confirmation += 1;
      return count(document, 'directive.confirmed');
    }
    case 'lift': {
      const directive = directiveOf(document, command.directiveId);
      directive.lifted = true;
      if (directive.response !== null) {
        // What was answered already is verified as lifted.
        directive.verification = 'lifted';
        directive.said.verification += 1;
        directive.confirmation = null;
      }
      return count(document, 'directive.lifted');
    }
    case 'deliver': {
      const ballot = document.ballot!;
      const told = [...new Set([...ballot.told, ...command.told])];
      if (told.length === ballot.told.length) return;
      ballot.told = told;
      return count(document, 'ballot.delivered');
    }
    case 'count': {
      const { countings } = document.ballot!;
      if (isDeepStrictEqual(sorted(countings.at(-1)), sorted(command.counted))) return;
      countings.push(command.counted);
      return count(document, 'ballot.counted');
    }
    case 'answer-consultation': {
      const owed = document.consultations.find((one) => one.id === command.conclusionId)!;
      if (owed.answer?.text === command.text) return;
      owed.answer = { text: command.text, revision: (owed.answer?.revision ?? 0) + 1 };
      return count(document, 'consultation.answered');
    }
    case 'call-off':
      // It decides nothing, its due time is gone, and another may be opened.
      document.ballot!.outcome = 'called-off';
      document.dueAt = null;
      document.revision += 1;
      return count(document, 'ballot.called-off');
    case 'tick': {
      const { ticks } = document.ballot!;
      const before = ticks[command.point];
      if (before?.clauses.join() === command.clauses.join()) return;
      ticks[command.point] = { clauses: [...command.clauses], revision: (before?.revision ?? 0) + 1 };
      return count(document, 'ballot.point-ticked');
    }
    case 'propose':
      document.corrections.push({
        ...{ id, version: document.versions.length, clause: command.clause, by: command.by },
        ...{ accepted: null, revision: 1 },
      });
      return count(document, 'correction.proposed');
    case 'decide': {
      const correction = correctionOf(document, command.correctionId);
      if (correction.accepted === command.accepted) return;
      correction.accepted = command.accepted;
      correction.revision += 1;
      return count(document, 'correction.decided');
    }
    case 'vote': {
      const { votes } = document.ballot!;
      const before = votes[command.by];
      if (before?.choice === command.choice && before.reasoned === command.reasoned) return;
      const { choice, reasoned } = command;
      votes[command.by] = { choice, reasoned, revision: (before?.revision ?? 0) + 1 };
      document.progressAsked = true;
      return count(document, 'vote.cast');
    }
  }
}

const sorted = (counted: PaperCount | undefined): object => ({
  ...counted,
  listed: [...(counted?.listed ?? [])].sort(),
});

/** A ruling settles; one that is not for the agency opens a directive on the text, in place of what a former one ordered. */
function rule(document: ModelDocument, commentId: string, code: 'agency' | 'author' | 'other-wording'): void {
  const comment = commentOf(document, commentId);
  if (comment.ruling?.code === code) return;
  comment.ruling = { code, revision: (comment.ruling?.revision ?? 0) + 1 };
  comment.settledBy = 'ruling';
  for (const directive of document.directives) {
    if (directive.commentId !== commentId || directive.lifted || directive.response !== null) continue;
    directive.lifted = true;
    count(document, 'directive.lifted');
  }
  if (code !== 'agency') openDirective(document, { kind: 'text', strength: 'order' }, commentId);
  document.progressAsked = true;
  count(document, 'comment.ruled');
}
