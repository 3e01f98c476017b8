import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import { firstMinuteFrom } from '../platform/calendar';
import type { Tx } from '../platform/database/tx';
import { dueFact } from '../workflow/deadlines';
import type { DocumentFacts, DocumentState, Outstanding, PersonId } from '../workflow/facts';
import { readDecided, type Numbering } from './decided.queries';
import { nothingFinal, readFinalText } from './final-text.queries';
import type { Ground } from './ground.queries';
import { readAccepting } from './accepting.queries';
import { nothingOpens, readOpening } from './opening.queries';
import { noOpinions, readOpinions, type Opinions } from './opinions.queries';
import { outstanding, type ByWhom } from './outstanding';

/** Where gates ask about comments and directives; elsewhere counting them would only cost time. */
const gatedByOpinions: readonly DocumentState[] = [
  'conclusion.pending',
  'revision.editing',
  'revision.confirming',
  'revision.verifying',
  'adoption.signing',
];

/** Where a text is accepted, or not. */
const acceptedIn: readonly DocumentState[] = ['revision.verifying', 'adoption.finalising'];

/** Where the text adopted is brought into its final form. */
const lateStates: readonly DocumentState[] = ['adoption.finalising', 'adoption.signing'];

const left = (count: number, who: readonly PersonId[]): Outstanding => ({ count, who: count > 0 ? who : [] });

/** Everything the machine needs to decide, read under the document's lock. */
export async function loadFacts(
  on: { first: Tx['first'] },
  document: OpenDocument,
  ground: Ground,
  now: Date,
): Promise<DocumentFacts> {
  const opinions = gatedByOpinions.includes(document.state)
    ? await readOpinions(on, document.id, now)
    : noOpinions;
  const finalText = lateStates.includes(document.state) ? await readFinalText(on, document.id) : nothingFinal;
  const opening = document.state === 'draft.screening' ? await readOpening(on, document) : nothingOpens;
  const decided = await readDecided(on, document);
  const { personnel, bodyIssues, concludedOn, ballot, rollIsEmpty, numbering } = decided;
  const { drafters, office, presiding, concluding, keepers, rules, papers } = ground;
  const accepting = acceptedIn.includes(document.state)
    ? await readAccepting(on, document.id, now)
    : presiding;
  return {
    ...{ state: document.state, resumeTo: document.resumeTo },
    people: { drafters, office, presiding, accepting, concluding, keepers },
    ...{ nobodyDrafts: ground.nobodyDrafts, opening, rollIsEmpty },
    number: { lacking: lackingNumber(document.state, rules, numbering), day: document.today },
    bodyDecides: document.round?.bodyKind !== 'organisation',
    bodyIssues,
    text: {
      latest: document.latestVersion,
      discussed: Math.max(document.round?.versionN ?? 0, concludedOn ?? 0),
      voted: ballot?.version ?? 0,
    },
    missingPapers: rules.requiredPapers.filter((kind) => !papers.includes(kind)),
    concluded: document.standing.concluded,
    notResponded: left(0, []),
    ...opinionFacts(document.state, opinions, ground, accepting),
    rules: rulesFacts(rules),
    minimumUntil: stillRunning(document.round?.minimumUntil ?? null, now, document.timeZone),
    decidedInSessionOnly: personnel && rules.personnelOnlyInSession,
    due: dueFact(document.dueAt, now),
    ballot: ballot && {
      ...{ open: ballot.open, outcome: ballot.outcome, points: ballot.points, mode: ballot.mode },
      // A ballot of a round in which none has decided anything yet asks for no meeting.
      meetingRequired: ballot.meetingRequired ?? false,
      pointsLeft: left(finalText.pointsLeft, drafters),
      strayChanges: left(finalText.strayChanges, drafters),
      countingMissing: ballot.countingMissing,
      notVoted: left(ballot.notVoted.length, ballot.notVoted),
    },
    corrections: left(finalText.correctionsUndecided, presiding),
  };
}

/** With which act the number is taken is for the rules to say; whatever has one needs none. */
function lackingNumber(
  state: DocumentState,
  { numberTakenAt }: Rules,
  { lacking, taken }: Numbering,
): Numbering['lacking'] {
  const needed = state === 'adoption.signing' ? numberTakenAt === 'sign' : !taken;
  return needed ? lacking : null;
}

const rulesFacts = (rules: Rules): DocumentFacts['rules'] => ({
  ...{ extendedBy: rules.extendedBy, confirmingDays: rules.confirmingDays },
  ...{ quarantineHours: rules.quarantineHours, ballotModes: rules.ballotModes, silence: rules.silence },
});

const stillRunning = (until: Date | null, now: Date, timeZone: string): string | null =>
  until !== null && until > now ? firstMinuteFrom(until, timeZone) : null;

/** Whether there is a term on that day is seen when the number is taken. */
export const onAnotherDay = (facts: DocumentFacts): DocumentFacts =>
  facts.number.lacking === 'term' ? { ...facts, number: { ...facts.number, lacking: null } } : facts;

/** For those who ask what a document waits for; no act depends on it. */
export const withSilent = (facts: DocumentFacts, silent: readonly PersonId[]): DocumentFacts => ({
  ...facts,
  notResponded: left(silent.length, silent),
});

function opinionFacts(
  state: DocumentState,
  o: Opinions,
  { drafters, office, concluding }: Ground,
  accepting: readonly PersonId[],
): Pick<DocumentFacts, 'comments' | 'directives' | 'consultations'> {
  /** Where it is everybody's own, the office is waited for, to name another. */
  const decided = (by: ByWhom): Outstanding => outstanding(by, office);
  const asked = [...o.unansweredBy, ...o.reopenedBy];
  const owing = [...(o.undisposed > 0 ? drafters : []), ...asked, ...o.unruled.who];
  const unsettled: ByWhom = { ...o.unruled, count: o.unsettled, who: [...new Set(owing)] };
  const bodies = o.unansweredBodies;
  return {
    consultations: { ...left(bodies.length, drafters), bodies },
    comments: {
      undisposed: left(o.undisposed, drafters),
      acceptedUnchanged: left(o.acceptedUnchanged, changing(state, o, { drafters, concluding, accepting })),
      unanswered: left(o.unanswered, o.unansweredBy),
      unruled: decided(o.unruled),
      maintained: decided(o.maintained),
      reopened: left(o.reopened, [...new Set(asked)]),
      unsettled: decided(unsettled),
    },
    directives: {
      unanswered: left(o.directivesUnanswered, drafters),
      unverified: outstanding(o.directivesUnverified, o.appointing),
      unmet: left(o.directivesUnmet, accepting),
      unconfirmed: decided(o.directivesUnconfirmed),
      open: decided(o.directivesOpen),
    },
  };
}

/** Who gets the text changed: while it is frozen, whoever can give it back to those who write it. */
function changing(
  state: DocumentState,
  { ruledUnchanged }: Opinions,
  { drafters, concluding, accepting }: Pick<DocumentFacts['people'], 'drafters' | 'concluding' | 'accepting'>,
): readonly PersonId[] {
  if (state === 'revision.verifying') return accepting;
  if (state === 'conclusion.pending' && ruledUnchanged > 0) return [...new Set([...drafters, ...concluding])];
  return drafters;
}
