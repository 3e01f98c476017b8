import { count } from './oracle-owed';
import {
  bodyMembers,
  isOver,
  presidingOver,
  type Command,
  type ModelCommittee,
  type ModelDirective,
  type ModelDocument,
  type NewDirectiveWish,
  type Obstacle,
  type World,
} from './oracle-model';

/* Everything that is no act: texts, comments and their three sides, directives and theirs, votes. */

type Participation = Exclude<Command, { kind: 'act' }>;

const asked = (committee: ModelCommittee, person: string): boolean => bodyMembers(committee).includes(person);

export function mayDo(committee: ModelCommittee, document: ModelDocument, command: Participation): boolean {
  const { by } = command;
  const drafts = committee.seats.drafters.includes(by);
  const office = committee.seats.office.includes(by);
  const presides = by === presidingOver(committee, document);
  switch (command.kind) {
    case 'version':
    case 'dispose':
    case 'respond':
      return drafts;
    case 'paper':
      return drafts || office;
    case 'comment':
      return office || asked(committee, by);
    case 'withdraw-comment':
      return commentOf(document, command.commentId).author === by;
    case 'position':
      return office || asked(committee, by);
    case 'answer':
      return office || commentOf(document, command.commentId).author === by;
    case 'rule':
      // Nobody rules on their own.
      return presides && commentOf(document, command.commentId).author !== by;
    case 'verify':
      return office;
    case 'confirm':
    case 'lift':
      return presides;
    case 'vote':
      return document.ballot?.roll.includes(by) ?? false;
  }
}

export function obstacles(
  world: World,
  committee: ModelCommittee,
  document: ModelDocument,
  command: Participation,
): Obstacle[] {
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
      const office = committee.seats.office.includes(command.by);
      need('closed', state !== 'comments.open' && !(state === 'conclusion.pending' && office));
      need('for-another', !office && (command.author ?? command.by) !== command.by, 403);
      need('author', command.author === undefined && !asked(committee, command.by), 422);
      break;
    }
    case 'position':
      need('closed', state !== 'comments.open');
      need('author', !asked(committee, command.by), 422);
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
      need('settled', comment.withdrawn || comment.settledBy !== null);
      need('not-reopened', comment.locked);
      break;
    }
    case 'answer': {
      const comment = commentOf(document, command.commentId);
      fits(comment.answer?.revision);
      need('not-now', state !== 'revision.confirming');
      need('not-disposed', comment.disposition === null);
      need('settled', comment.withdrawn || ![null, 'answer'].includes(comment.settledBy));
      break;
    }
    case 'rule': {
      const comment = commentOf(document, command.commentId);
      fits(comment.ruling?.revision);
      need('not-now', state !== 'conclusion.pending' && state !== 'revision.confirming');
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
      break;
    }
    case 'lift':
      need('over', isOver(document) || directiveOf(document, command.directiveId).lifted);
      break;
    case 'vote':
      need('closed', ballot === null || ballot.outcome !== null);
      need('closed', (ballot?.closesAt ?? Infinity) <= world.now);
      fits(ballot?.votes[command.by]?.revision);
      break;
  }
  return found;
}

const closedTo = (document: ModelDocument, { kind, lifted }: ModelDirective): boolean =>
  kind === 'action' || lifted || isOver(document);

export function play(document: ModelDocument, command: Participation, id: string): void {
  switch (command.kind) {
    case 'version':
      document.versions.push([...command.wordings]);
      document.revision += 1;
      return count(document, 'version.added');
    case 'paper':
      document.papers.push(command.paper);
      return count(document, 'paper.added');
    case 'comment':
      document.comments.push({
        ...{ id, author: command.author ?? command.by, kind: command.about, blocking: command.blocking },
        ...{ version: document.round!.version, clause: command.clause, answersGiven: 0, withdrawn: false },
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
      // A changed disposition voids its answer and asks again.
      comment.answer = null;
      return count(document, 'comment.disposed');
    }
    case 'answer': {
      const comment = commentOf(document, command.commentId);
      if (comment.answer?.code === command.code) return;
      comment.answersGiven += 1;
      comment.answer = { code: command.code, revision: comment.answersGiven };
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
    case 'vote': {
      const { votes } = document.ballot!;
      const before = votes[command.by];
      if (before?.choice === command.choice) return;
      votes[command.by] = { choice: command.choice, revision: (before?.revision ?? 0) + 1 };
      document.progressAsked = true;
      return count(document, 'vote.cast');
    }
  }
}

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

function commentOf(document: ModelDocument, id: string): ModelDocument['comments'][number] {
  const comment = document.comments.find((candidate) => candidate.id === id);
  if (!comment) throw new Error(`The oracle knows no comment ${id}`);
  return comment;
}

function directiveOf(document: ModelDocument, id: string): ModelDirective {
  const directive = document.directives.find((candidate) => candidate.id === id);
  if (!directive) throw new Error(`The oracle knows no directive ${id}`);
  return directive;
}
