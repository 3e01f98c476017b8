import type { DocumentState } from '../../../src/workflow/facts';
import { isOver, type ModelDocument } from '../oracle-model';
import type { ModelCommittee } from '../oracle-world';
import { isOwed } from '../oracle-owed';
import { transitions, type Transition } from '../oracle-transitions';

/* Which transitions lead a document to where something can be tried. */

/** How a document could come from where it is to the beginning of a transition; undefined = not at all. */
export function wayTo(
  committee: ModelCommittee,
  document: ModelDocument,
  target: Transition,
): readonly Transition[] | undefined {
  if (isOver(document) || !isFeasible(committee, target)) return undefined;
  const resumes = target.act === 'resume';
  const goal = resumes ? target.to : target.from;
  const parked = document.resumeTo;
  if (parked !== null) {
    if (resumes ? parked === goal : goal === 'suspended')
      return parked === 'adoption.quarantine' && !resumes ? undefined : [];
    const rest = way(committee, parked, goal);
    return rest && [{ from: 'suspended', act: 'resume', to: parked }, ...rest];
  }
  if (goal === 'suspended') {
    if (document.state === 'adoption.quarantine') return undefined;
    return [{ from: document.state, act: 'suspend', to: 'suspended' }];
  }
  const there = way(committee, document.state, goal);
  if (there && goal === 'revision.confirming' && !canBeOwed(document, there)) return undefined;
  return resumes && there ? [...there, { from: goal, act: 'suspend', to: 'suspended' }] : there;
}

/** Where nothing is owed, and on the way nothing can be said any more, a period for answers ends as it begins. */
const canBeOwed = (document: ModelDocument, way: readonly Transition[]): boolean =>
  document.state === 'revision.confirming' ||
  document.comments.some(isOwed) ||
  way.some(({ from }) => from === 'comments.open' || from === 'conclusion.pending');

function isFeasible(committee: ModelCommittee, { from, act, to }: Transition): boolean {
  if (from === 'revision.confirming' || to === 'revision.confirming') return committee.confirmingDays > 0;
  if (act === 'submit-revision') return committee.confirmingDays === 0;
  // Whatever is in has been voted on by all: only differing opinions can leave it undecided.
  if (act === 'close-ballot by last vote' && to === 'adoption.voting')
    return committee.differingOpinionsForceMeeting;
  return act !== 'promulgate by clock' || committee.quarantineHours > 0;
}

const ways = new Map<string, ReadonlyMap<DocumentState, Transition[]>>();

function way(committee: ModelCommittee, from: DocumentState, goal: DocumentState): Transition[] | undefined {
  const key = `${from} ${committee.confirmingDays > 0} ${committee.quarantineHours > 0}`;
  const known = ways.get(key) ?? waysFrom(committee, from);
  ways.set(key, known);
  return known.get(goal);
}

/** Breadth first, without suspensions on the way. */
function waysFrom(committee: ModelCommittee, from: DocumentState): ReadonlyMap<DocumentState, Transition[]> {
  const reached = new Map<DocumentState, Transition[]>([[from, []]]);
  for (const [state, path] of reached) {
    for (const edge of transitions) {
      const leads = edge.from === state && edge.to !== 'suspended' && !reached.has(edge.to);
      if (leads && isFeasible(committee, edge)) reached.set(edge.to, [...path, edge]);
    }
  }
  return reached;
}
