import type { Command, Obstacle } from './oracle-commands';
import {
  isOver,
  commentOf,
  correctionOf,
  directiveOf,
  type ModelDirective,
  type ModelDocument,
  type PaperCount,
} from './oracle-model';
import type { World } from './oracle-world';
import { notVoted } from './oracle-ballots';
import { correctionsNow, isHeldToTheText } from './oracle-owed';
import * as people from './oracle-people';
import type { SteppingAside } from './oracle-recusals';

/* When what is no act may be done: texts, comments and their three sides, directives and theirs, votes. */

export type Participation = Exclude<Command, { kind: 'act' } | SteppingAside>;

export function obstacles(world: World, document: ModelDocument, command: Participation): Obstacle[] {
  const { state, ballot } = document;
  const found: Obstacle[] = [];
  const need = (code: string, missing: boolean, status = 409): void => {
    if (missing) found.push({ status, code });
  };
  const fits = (revision: number | undefined): void => {
    if (revision === undefined) return;
    need('no-precondition', command.ifMatch === undefined, 428);
    need('stale', command.ifMatch !== undefined && command.ifMatch !== revision, 412);
  };
  switch (command.kind) {
    case 'version':
      need('frozen', !['draft.editing', 'revision.editing', 'adoption.finalising'].includes(state));
      break;
    case 'paper':
      break;
    case 'comment': {
      // Session statements and late letters: the office, and only it, while the conclusion is pending.
      const { by, author = by } = command;
      const office = people.runs(world, document, by);
      need('closed', state !== 'comments.open' && !(state === 'conclusion.pending' && office));
      if (author === by) {
        need('author', !people.isAsked(world, document, by), 422);
        need('recused', people.isRecused(document, by), 403);
      } else {
        need('author', !people.partiesAsked(world, document).includes(author), 422);
        need('for-another', !office && !people.partiesOf(world, by).includes(author), 403);
      }
      break;
    }
    case 'position':
      need('closed', state !== 'comments.open');
      need('author', !people.isAsked(world, document, command.by), 422);
      need('recused', people.isRecused(document, command.by), 403);
      break;
    case 'withdraw-comment': {
      const { withdrawn, settledBy } = commentOf(document, command.commentId);
      need('settled', settledBy !== null);
      need('withdrawn', withdrawn);
      break;
    }
    case 'dispose': {
      const comment = commentOf(document, command.commentId);
      fits(comment.disposition?.revision);
      need('not-now', state !== 'conclusion.pending' && state !== 'revision.editing');
      // What the presiding person ruled on stands; only which clauses changed for it is left to say.
      if (isHeldToTheText(comment)) {
        need('ruled-on', command.code !== comment.disposition!.code);
        break;
      }
      need('settled', comment.withdrawn || comment.settledBy !== null);
      need('not-reopened', comment.locked);
      break;
    }
    case 'answer': {
      const comment = commentOf(document, command.commentId);
      fits(comment.answer?.revision);
      // What its author has said themselves nobody enters otherwise.
      const speaks = people.partiesOf(world, command.by).includes(comment.author);
      need('in-person', comment.answer?.inPerson === true && !speaks);
      need('not-now', state !== 'revision.confirming');
      need('not-disposed', comment.disposition === null);
      need('settled', comment.withdrawn || ![null, 'answer'].includes(comment.settledBy));
      break;
    }
    case 'rule': {
      const comment = commentOf(document, command.commentId);
      fits(comment.ruling?.revision);
      // Without a confirming period an objection gets its ruling before the revision is accepted, or never.
      need('not-now', !['conclusion.pending', 'revision.confirming', 'revision.verifying'].includes(state));
      need('settled', comment.withdrawn || ![null, 'ruling'].includes(comment.settledBy));
      break;
    }
    case 'respond': {
      const directive = directiveOf(document, command.directiveId);
      fits(directive.response === null ? undefined : directive.said.response);
      need('not-now', state !== 'revision.editing' || closedTo(document, directive));
      need('not-reopened', directive.locked || directive.confirmation === true);
      need('order', command.outcome === 'not-followed' && directive.strength === 'order', 422);
      break;
    }
    case 'verify': {
      const directive = directiveOf(document, command.directiveId);
      fits(directive.verification === null ? undefined : directive.said.verification);
      need('not-now', state !== 'revision.verifying' || closedTo(document, directive));
      need('unanswered', directive.response === null);
      const unfounded = directive.strength === 'order' || directive.response !== 'not-followed';
      need('order', command.code === 'not-followed' && unfounded, 422);
      break;
    }
    case 'confirm': {
      const directive = directiveOf(document, command.directiveId);
      fits(directive.confirmation === null ? undefined : directive.said.confirmation);
      need('not-now', state !== 'revision.verifying' || closedTo(document, directive));
      need('unverified', directive.verification === null);
      need('not-met', directive.verification === 'not-met' && command.confirmed);
      need('own-work', people.isOfTheAgency(world, document, command.by), 403);
      break;
    }
    case 'lift':
      need('over', isOver(document) || directiveOf(document, command.directiveId).lifted);
      break;
    case 'answer-consultation': {
      fits(document.consultations.find(({ id }) => id === command.conclusionId)?.answer?.revision);
      need('over', isOver(document));
      break;
    }
    case 'tick':
      fits(ballot?.ticks[command.point]?.revision);
      need('not-now', state !== 'adoption.finalising' || ballot?.outcome !== 'passed');
      break;
    case 'propose': {
      const listed = correctionsNow(document).filter(({ clause }) => clause === command.clause);
      need('not-now', state !== 'adoption.signing');
      // One a clause stands at a time; one refused makes room for another.
      need(
        'listed',
        listed.some(({ accepted }) => accepted !== false),
      );
      break;
    }
    case 'decide': {
      const correction = correctionOf(document, command.correctionId);
      fits(correction.accepted === null ? undefined : correction.revision);
      need('not-now', state !== 'adoption.signing' || correction.version !== document.versions.length);
      need('own', command.accepted && correction.by === command.by, 403);
      need('refused', correction.accepted === false && command.accepted);
      break;
    }
    case 'vote':
      need('closed', ballot === null || ballot.outcome !== null);
      need('closed', (ballot?.closesAt ?? Infinity) <= world.now);
      need('on-paper', ballot?.paper === true);
      if (ballot?.secret) {
        need('final', ballot.votes[command.by] !== undefined);
        need('remark', command.reasoned, 422);
      } else fits(ballot?.votes[command.by]?.revision);
      break;
    case 'call-off':
      need('closed', ballot === null || ballot.outcome !== null);
      // What has run its time, or was answered by all who write, is over: it can only be counted.
      need('over', (ballot?.closesAt ?? Infinity) <= world.now);
      need('over', ballot !== null && ballot.mode !== 'session' && notVoted(document).length === 0);
      break;
    case 'count': {
      const { countings = [] } = ballot ?? {};
      const { listed, returned, invalid, for: spoken, against } = command.counted;
      if (countings.length > 0) fits(countings.length);
      need('closed', ballot === null || ballot.outcome !== null);
      need('in-the-app', ballot?.paper === false);
      need('too-many-returned', returned > listed.length, 422);
      need('choices', spoken + against + invalid !== returned, 422);
      need('minutes', document.minutes === null, 422);
      need('both-corrected', correctsBoth([...countings, command.counted]));
      break;
    }
    case 'deliver':
      need('closed', ballot === null || ballot.outcome !== null);
      need(
        'off-the-roll',
        command.told.some((person) => !ballot?.roll.includes(person)),
        422,
      );
      break;
  }
  return found;
}

/** A name and a vote that came together would belong together. */
const correctsBoth = (all: readonly PaperCount[]): boolean =>
  new Set(all.map(({ listed }) => [...listed].sort().join())).size > 1 &&
  new Set(all.map((one) => [one.returned, one.invalid, one.for, one.against].join())).size > 1;

const closedTo = (document: ModelDocument, { kind, lifted }: ModelDirective): boolean =>
  kind === 'action' || lifted || isOver(document);
