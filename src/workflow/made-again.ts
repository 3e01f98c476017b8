import type { DocumentFacts } from './facts';
import { dueAfterDays, dueAfterHours } from './deadlines';
import { unscreened, type ScreeningPoint } from './screening';

/** What of the rules of procedure a decision is made again by. */
export interface RulesAgain extends Pick<
  DocumentFacts['rules'],
  'extendedBy' | 'confirmingDays' | 'quarantineHours'
> {
  readonly requiredPapers: readonly string[];
  readonly screening: readonly ScreeningPoint[];
  readonly minimumCommentDays: number;
  readonly numberTakenAt: string;
}

/** A decision as the ledger keeps it: what was asked and applied, when, whereto it led, and whether the clock made it. */
export interface Decided {
  readonly recordedAt: string;
  readonly byClock: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  readonly byRules: Readonly<Record<string, unknown>>;
}

type Again = (rules: RulesAgain, decided: Decided) => boolean;

/** The rules asked then for what the decision says they asked for. */
const says =
  (...names: readonly (keyof RulesAgain)[]): Again =>
  (rules, { byRules }) =>
    names.every((name) => JSON.stringify(rules[name]) === JSON.stringify(byRules[name]));

/** A period without length has no end. */
const endOf = (from: unknown, length: number, add: (from: Date, length: number) => Date): string | null =>
  length > 0 ? add(new Date(String(from)), length).toISOString() : null;
const isOver = (until: unknown, at: unknown): boolean =>
  until === null || Date.parse(String(until)) <= Date.parse(String(at));
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const decisions: Readonly<Record<string, Again>> = {
  'act.submit': ({ requiredPapers }, { byRules }) =>
    requiredPapers.every((kind) => strings(byRules['papers']).includes(kind)),
  'act.open-comments': ({ screening, minimumCommentDays }, { recordedAt, data, byRules }) =>
    unscreened(screening, strings(byRules['screening'])).count === 0 &&
    byRules['minimumUntil'] === endOf(recordedAt, minimumCommentDays, dueAfterDays) &&
    isOver(byRules['minimumUntil'], data['dueAt']),
  'act.extend-comments': says('extendedBy'),
  'act.close-comments': (_, { byRules }) => isOver(byRules['minimumUntil'], byRules['at']),
  'act.issue-conclusion': ({ confirmingDays }, { data, byRules }) =>
    data['outcome'] !== 'put-to-vote' || confirmingDays === 0 || byRules['unsettled'] === 0,
  'act.submit-revision': ({ confirmingDays }, { data, byRules }) =>
    byRules['until'] === endOf(byRules['from'], confirmingDays, dueAfterDays) &&
    data['to'] === (confirmingDays > 0 ? 'revision.confirming' : 'revision.verifying'),
  'act.close-confirming': (_, { byClock, byRules }) =>
    !byClock || byRules['unsettled'] === 0 || isOver(byRules['until'], byRules['at']),
  'act.accept-revision': says('confirmingDays'),
  'act.sign': ({ numberTakenAt, quarantineHours }, { data, byRules }) =>
    byRules['until'] === endOf(byRules['from'], quarantineHours, dueAfterHours) &&
    (data['number'] !== null) === (numberTakenAt === 'sign'),
  'act.promulgate': (_, { byRules }) => isOver(byRules['until'], byRules['at']),
  'act.recall': says('quarantineHours'),
};

/** Which of their own values the decisions repeat, so that the version named can be held against them. */
const repeated: Readonly<Record<string, readonly (keyof RulesAgain)[]>> = {
  'act.submit': ['requiredPapers'],
  'act.open-comments': ['minimumCommentDays'],
  'act.close-comments': ['minimumCommentDays'],
  'act.issue-conclusion': ['confirmingDays'],
  'act.submit-revision': ['confirmingDays'],
  'act.close-confirming': ['confirmingDays'],
  'act.sign': ['numberTakenAt', 'quarantineHours'],
  'act.promulgate': ['numberTakenAt', 'quarantineHours'],
};

/**
 * Whether a decision comes out again as it did, from what was stored with it and the version of the rules that it names;
 * null where the rules have no say in it. Ballots are counted again where they are shown.
 */
export function comesOutAgain(type: string, rules: RulesAgain, decided: Decided): boolean | null {
  const again = decisions[type];
  if (!again) return null;
  return says(...(repeated[type] ?? []))(rules, decided) && again(rules, decided);
}
