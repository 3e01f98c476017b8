import type { ActType, DocumentState } from '../../src/workflow/facts';
import { isRunning, notVoted } from './oracle-ballots';
import type { ActCommand, Obstacle } from './oracle-commands';
import { isOver, type ModelDirective, type ModelDocument } from './oracle-model';
import type { ModelCommittee, World } from './oracle-world';
import {
  acceptedUnchanged,
  changedSinceTheVote,
  correctionsNow,
  isOwed,
  mayGoBack,
  textDirectives,
  undisposed,
  unruled,
} from './oracle-owed';
import { opening } from './oracle-opening';
import { accepting, bodyMembers, bodyOf, consultedIn, isRecused } from './oracle-people';

/* When each act may happen: the state it is done in, and what the product asks besides. */

const home: Partial<Record<ActType, DocumentState>> = {
  submit: 'draft.editing',
  'return-to-agency': 'draft.screening',
  'open-comments': 'draft.screening',
  'extend-comments': 'comments.open',
  'close-comments': 'comments.open',
  'issue-conclusion': 'conclusion.pending',
  'submit-revision': 'revision.editing',
  'close-confirming': 'revision.confirming',
  'accept-revision': 'revision.verifying',
  'return-revision': 'revision.verifying',
  'open-ballot': 'adoption.voting',
  'close-ballot': 'adoption.voting',
  'accept-final': 'adoption.finalising',
  sign: 'adoption.signing',
  'decline-to-sign': 'adoption.signing',
  promulgate: 'adoption.quarantine',
  recall: 'adoption.quarantine',
  resume: 'suspended',
};

interface Situation {
  readonly world: World;
  /** The body whose rules hold. */
  readonly committee: ModelCommittee;
  readonly document: ModelDocument;
  readonly act: ActCommand;
}

/** By what is missing: whether it is, or which things it is about. */
type Needs = Readonly<Record<string, boolean | readonly { readonly id: string }[]>>;

const needs: Partial<Record<ActType, (situation: Situation) => Needs>> = {
  submit: ({ committee, document }) => ({
    text: document.versions.length === 0,
    papers: committee.requiredPapers.filter((kind) => !document.papers.includes(kind)).map((id) => ({ id })),
  }),
  'close-comments': ({ world, document }) => ({ 'minimum-period': document.round!.minimumUntil > world.now }),
  'issue-conclusion': ({ world, committee, document, act }): Needs =>
    act.outcome !== 'put-to-vote'
      ? { advises: consultedIn(world, document) !== undefined && !advice.includes(act.outcome!) }
      : {
          advises: consultedIn(world, document) !== undefined,
          consultation: unansweredConsultations(document),
          // Without a confirming period disposition and vote settle together, but never over an objection.
          unsettled: document.comments.filter(
            (comment) =>
              isOwed(comment) && (committee.confirmingDays > 0 || !comment.disposition || comment.blocking),
          ),
          'accepted-unchanged': acceptedUnchanged(document),
          'directive-open': textDirectives(document).filter(({ confirmation }) => confirmation !== true),
        },
  'submit-revision': ({ document }) => ({
    'newer-version':
      document.versions.length <= Math.max(document.round!.version, document.round!.concludedOn),
    undisposed: undisposed(document),
    'accepted-unchanged': acceptedUnchanged(document),
    'directive-unanswered': unanswered(document),
    consultation: unansweredConsultations(document),
  }),
  'close-confirming': ({ document }) => ({ unruled: unruled(document) }),
  'accept-revision': ({ world, committee, document, act }) => ({
    advises: act.next === 'vote' && consultedIn(world, document) !== undefined,
    nobody: accepting(world, document).length === 0,
    unruled: unruled(document),
    unsettled: committee.confirmingDays > 0 ? document.comments.filter(isOwed) : [],
    'directive-unanswered': unanswered(document),
    unverified: textDirectives(document).filter((d) => d.response !== null && d.verification === null),
    unmet: textDirectives(document).filter(({ verification }) => verification === 'not-met'),
    unconfirmed: textDirectives(document).filter(
      (d) => !d.confirmation && d.verification !== null && d.verification !== 'not-met',
    ),
    'accepted-unchanged': acceptedUnchanged(document),
  }),
  'return-revision': ({ world, document }) => ({ nobody: accepting(world, document).length === 0 }),
  'open-ballot': ({ committee, document, act: { mode = 'session' } }) => ({
    'ballot-open': isVoting(document),
    'mode-not-in-rules': !committee.ballotModes.includes(mode),
    'silence-means-nothing': mode === 'silence' && committee.silence === 'none',
    'meeting-required': document.meetingRequired && mode !== 'session',
    'nobody-in-office': bodyMembers(committee).every((person) => isRecused(document, person)),
  }),
  'close-ballot': ({ world, document }) => ({
    'no-ballot': !isVoting(document),
    'not-counted': isVoting(document) && document.ballot!.paper && document.ballot!.countings.length === 0,
    'still-running': isRunning(document, world.now) ? notVoted(document).map((id) => ({ id })) : [],
  }),
  'accept-final': ({ world, document }): Needs => ({
    nobody: accepting(world, document).length === 0,
    'final-text': document.versions.length <= document.votedVersion,
    // Each listed point is ticked with a clause that changed for it, and nothing else has changed since the vote.
    'points-undone': undonePoints(document).map((point) => ({ id: `${point}` })),
    'changes-more': changedSinceTheVote(document).some((clause) => !ticked(document).has(clause)),
  }),
  sign: ({ document }) => ({
    unsettled: document.comments.filter(isOwed),
    'corrections-undecided': correctionsNow(document).filter(({ accepted }) => accepted === null),
  }),
  promulgate: ({ world, document }) => ({
    quarantine: document.dueAt !== null && document.dueAt > world.now,
  }),
  withdraw: ({ document }) => ({
    state: isOver(document) || [document.state, document.resumeTo].includes('adoption.quarantine'),
    'ballot-open': isVoting(document),
  }),
  suspend: ({ document }) => ({
    state: isOver(document) || document.state === 'suspended',
    'ballot-open': isVoting(document),
  }),
};

/** A consulted organisation neither decides nor orders. */
const advice: readonly string[] = ['revise', 'another-round'];

const unansweredConsultations = ({ consultations }: ModelDocument) =>
  consultations.filter(({ answer }) => answer === null);

const ticked = ({ ballot }: ModelDocument): Set<number> =>
  new Set(Object.values(ballot?.ticks ?? {}).flatMap(({ clauses }) => clauses));

const undonePoints = (document: ModelDocument): number[] =>
  Array.from({ length: document.ballot?.points ?? 0 }, (_, at) => at + 1).filter((point) => {
    const clauses = document.ballot?.ticks[point]?.clauses ?? [];
    return !clauses.some((clause) => changedSinceTheVote(document).includes(clause));
  });

const isVoting = ({ ballot }: ModelDocument): boolean => ballot !== null && ballot.outcome === null;

const unanswered = (document: ModelDocument): ModelDirective[] =>
  textDirectives(document).filter(({ response }) => response === null);

/** What stands in the way of an act by somebody who may do it. */
export function gates(world: World, document: ModelDocument, act: ActCommand): Obstacle[] {
  const at = home[act.type];
  if (at !== undefined && document.state !== at) return [{ status: 409, code: 'state' }];
  const { commentIds = [], directiveIds = [] } = act;
  const mayReopen = new Set(
    [...document.comments.filter(mayGoBack), ...textDirectives(document)].map(({ id }) => id),
  );
  const named = [...commentIds, ...directiveIds];
  const orders = consultedIn(world, document) && act.directives?.some(({ strength }) => strength === 'order');
  const refused = [
    ...(act.type === 'issue-conclusion' && orders ? [{ status: 422, code: 'orders' }] : []),
    ...(act.type === 'return-revision' && named.length === 0 ? [{ status: 422, code: 'no-points' }] : []),
    // Lifted or settled by somebody at the same time.
    ...(named.some((id) => !mayReopen.has(id)) ? [{ status: 422, code: 'nothing-to-reopen' }] : []),
    ...(act.type === 'open-ballot' && act.mode === 'silence' && act.secret
      ? [{ status: 422, code: 'silence-in-secret' }]
      : []),
    ...(act.type === 'open-comments' ? opening(world, document, act) : []),
  ];
  const committee = bodyOf(world, document);
  const missing = needs[act.type]?.({ world, committee, document, act }) ?? {};
  const unmet = Object.entries(missing).flatMap(([code, about]): Obstacle[] => {
    if (typeof about === 'boolean') return about ? [{ status: 409, code }] : [];
    return about.length > 0 ? [{ status: 409, code, ids: about.map(({ id }) => id) }] : [];
  });
  return [...refused, ...unmet];
}
