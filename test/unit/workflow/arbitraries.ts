import fc from 'fast-check';
import {
  ballotModes,
  ballotOutcomes,
  documentStates,
  type DocumentEvent,
  type DocumentFacts,
} from '../../../src/workflow/facts';
import { eventOf, variants } from './events';

const people = fc.uniqueArray(fc.constantFrom('an', 'binh', 'chi', 'dung'), { maxLength: 3 });
/** Mostly nothing, so that gates hold often enough for whole paths to be tried. */
const outstanding = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ count: 0, who: [] as string[] }) },
  { weight: 1, arbitrary: fc.record({ count: fc.integer({ min: 1, max: 9 }), who: people }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ count: fc.integer({ min: 2, max: 9 }), who: people },
      stranded: fc.record({ count: fc.integer({ min: 1, max: 2 }), who: people }),
    }),
  },
);
const version = fc.integer({ min: 0, max: 3 });

export const anyFacts: fc.Arbitrary<DocumentFacts> = fc.record({
  state: fc.constantFrom(...documentStates),
  resumeTo: fc.option(fc.constantFrom(...documentStates)),
  people: fc.record({
    drafters: people,
    office: people,
    presiding: people,
    accepting: people,
    concluding: people,
    keepers: people,
  }),
  text: fc.record({ latest: version, discussed: version, voted: version }),
  missingPapers: fc.uniqueArray(fc.constantFrom('submission-note', 'explanation', 'unheard-of'), {
    maxLength: 2,
  }),
  nobodyDrafts: fc.boolean(),
  opening: fc.record({
    presider: fc.constantFrom('by-office', 'if-named', 'nobody'),
    screening: fc.subarray([{ code: 'figures', vi: 'Số liệu', en: 'Figures' }]),
  }),
  rollIsEmpty: fc.boolean(),
  number: fc.record({ lacking: fc.constantFrom(null, 'series', 'term'), day: fc.constant('2026-03-02') }),
  concluded: fc.boolean(),
  notResponded: outstanding,
  bodyDecides: fc.boolean(),
  bodyIssues: fc.boolean(),
  consultations: outstanding.map((owed) => ({ ...owed, bodies: owed.count > 0 ? ['Front'] : [] })),
  corrections: outstanding,
  comments: fc.record({
    undisposed: outstanding,
    acceptedUnchanged: outstanding,
    unanswered: outstanding,
    unruled: outstanding,
    maintained: outstanding,
    reopened: outstanding,
    unsettled: outstanding,
  }),
  directives: fc.record({
    unanswered: outstanding,
    unverified: outstanding,
    unmet: outstanding,
    unconfirmed: outstanding,
    open: outstanding,
  }),
  minimumUntil: fc.option(fc.constant('05/03/2026 09:00')),
  rules: fc.record({
    extendedBy: fc.subarray(['office', 'presiding'] as const),
    confirmingDays: fc.nat({ max: 2 }),
    quarantineHours: fc.nat({ max: 2 }),
    ballotModes: fc.subarray([...ballotModes]),
    silence: fc.constantFrom('none', 'agreement', 'abstention'),
  }),
  decidedInSessionOnly: fc.boolean(),
  due: fc.constantFrom('none', 'running', 'passed'),
  ballot: fc.option(
    fc.record({
      open: fc.boolean(),
      outcome: fc.option(fc.constantFrom(...ballotOutcomes)),
      mode: fc.constantFrom(...ballotModes),
      meetingRequired: fc.boolean(),
      countingMissing: fc.boolean(),
      points: fc.nat({ max: 2 }),
      pointsLeft: outstanding,
      strayChanges: outstanding,
      notVoted: outstanding,
    }),
  ),
});

export const anyEvent: fc.Arbitrary<DocumentEvent> = fc
  .tuple(fc.constantFrom(...Object.keys(variants)), fc.constantFrom('person' as const, 'clock' as const))
  .map(([variant, by]) => eventOf(variant, by));
