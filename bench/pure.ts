import { performance } from 'node:perf_hooks';
import { matchClauses } from '../src/text/matching/clause-matching';
import { parseSource } from '../src/text/outline/parse-source';
import { decide } from '../src/workflow/decide';
import type { DocumentEvent, DocumentFacts } from '../src/workflow/facts';
import { median } from './load';

/* The pure cores alone: no database, no HTTP. */

function millisecondsOf(work: () => void, runs = 7): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}

const none = { count: 0, who: [] };
const facts: DocumentFacts = {
  ...{
    state: 'revision.verifying',
    resumeTo: null,
    missingPapers: [],
    concluded: true,
    due: 'none',
    ballot: null,
    bodyDecides: true,
    bodyIssues: true,
  },
  consultations: { ...none, bodies: [] },
  corrections: none,
  notResponded: none,
  people: {
    drafters: ['a'],
    office: ['b'],
    presiding: ['c'],
    accepting: ['c'],
    keepers: [],
    concluding: ['c'],
  },
  text: { latest: 2, discussed: 1, voted: 0 },
  comments: {
    undisposed: none,
    acceptedUnchanged: none,
    unanswered: none,
    unruled: none,
    reopened: none,
    maintained: none,
    unsettled: none,
  },
  directives: { unanswered: none, unverified: none, unmet: none, unconfirmed: none, open: none },
  minimumUntil: null,
  rules: {
    ...{ extendedBy: ['office'], confirmingDays: 0, quarantineHours: 0 },
    ...{ ballotModes: ['session'], silence: 'none' },
  },
  decidedInSessionOnly: false,
  ...{ nobodyDrafts: false, opening: { presider: 'by-office', screening: [] }, rollIsEmpty: false },
  number: { lacking: null, day: '2026-03-02' },
};
const event: DocumentEvent = { type: 'accept-revision', by: 'person', next: 'vote' };
const decisions = 10_000;

export interface PureFigure {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly wanted: string;
  readonly met: boolean;
}

export function pureFigures(): PureFigure[] {
  const decision =
    (millisecondsOf(() => {
      for (let n = 0; n < decisions; n += 1) decide(facts, event);
    }) *
      1000) /
    decisions;
  const clause = (at: number, salt: string): string =>
    `Nội dung của khoản thứ ${at} ${at % 10 === 0 ? salt : ''} về công tác cán bộ`;
  const source = Array.from({ length: 20_000 }, (_, at) => `${at + 1}. ${clause(at, '')}`).join('\n');
  const before = Array.from({ length: 5000 }, (_, at) => ({
    ...{
      id: `c${at}`,
      parentId: null,
      label: `${at}`,
      kind: 'clause' as const,
      heading: '',
      text: clause(at, 'trước'),
    },
  }));
  const after = before.map((old, ordinal) => ({
    ...old,
    ordinal,
    parent: null,
    text: clause(ordinal, 'sau'),
  }));
  const reading = millisecondsOf(() => parseSource('text', source));
  const matching = millisecondsOf(() => matchClauses(before, after));
  return [
    { what: 'a decision of the machine', figure: decision, unit: 'µs', wanted: '< 100', met: decision < 100 },
    { what: 'reading 1.3 MB of outline', figure: reading, unit: 'ms', wanted: '', met: true },
    { what: 'matching 5,000 clauses', figure: matching, unit: 'ms', wanted: '< 100', met: matching < 100 },
  ];
}
