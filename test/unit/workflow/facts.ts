import type { DocumentFacts, DocumentState, Outstanding } from '../../../src/workflow/facts';

export const none: Outstanding = { count: 0, who: [] };
export const left = (count: number, ...who: string[]): Outstanding => ({ count, who });

export interface Parts extends Partial<
  Pick<
    DocumentFacts,
    | ('resumeTo' | 'minimumUntil' | 'missingPapers' | 'concluded' | 'due' | 'notResponded')
    | ('decidedInSessionOnly' | 'bodyDecides' | 'bodyIssues' | 'corrections')
    | ('nobodyDrafts' | 'opening' | 'rollIsEmpty' | 'number')
  >
> {
  people?: Partial<DocumentFacts['people']>;
  text?: Partial<DocumentFacts['text']>;
  consultations?: DocumentFacts['consultations'];
  comments?: Partial<DocumentFacts['comments']>;
  directives?: Partial<DocumentFacts['directives']>;
  rules?: Partial<DocumentFacts['rules']>;
  ballot?: Partial<NonNullable<DocumentFacts['ballot']>> | null;
}

const closedBallot: NonNullable<DocumentFacts['ballot']> = {
  ...{ open: false, outcome: null, points: 0, notVoted: none },
  ...{ mode: 'session', countingMissing: false },
  ...{ meetingRequired: false, pointsLeft: none, strayChanges: none },
};

/** A document on which nothing is outstanding; every test says only what differs. */
export function factsOf(state: DocumentState, differing: Parts = {}): DocumentFacts {
  const { people, text, consultations, comments, directives, rules, ballot, ...plain } = differing;
  return {
    resumeTo: state === 'suspended' ? 'revision.editing' : null,
    missingPapers: [],
    minimumUntil: null,
    concluded: false,
    due: 'none',
    notResponded: none,
    decidedInSessionOnly: false,
    bodyDecides: true,
    bodyIssues: true,
    corrections: none,
    nobodyDrafts: false,
    opening: { presider: 'by-office', screening: [] },
    rollIsEmpty: false,
    number: { lacking: null, day: '2026-03-02' },
    ...plain,
    state,
    people: {
      drafters: ['drafter'],
      office: ['office'],
      presiding: ['chair'],
      accepting: ['chair'],
      concluding: ['chair'],
      keepers: ['admin'],
      ...people,
    },
    text: { latest: 2, discussed: 1, voted: 1, ...text },
    consultations: { count: 0, who: [], bodies: [], ...consultations },
    comments: {
      undisposed: none,
      acceptedUnchanged: none,
      unanswered: none,
      unruled: none,
      maintained: none,
      reopened: none,
      unsettled: none,
      ...comments,
    },
    directives: {
      unanswered: none,
      unverified: none,
      unmet: none,
      unconfirmed: none,
      open: none,
      ...directives,
    },
    rules: {
      ...{ extendedBy: ['office'], confirmingDays: 5, quarantineHours: 24 },
      ...{ ballotModes: ['session', 'written', 'silence'], silence: 'agreement', ...rules },
    },
    ballot: ballot ? { ...closedBallot, ...ballot } : null,
  };
}
