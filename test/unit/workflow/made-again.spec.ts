import { comesOutAgain, type RulesAgain } from '../../../src/workflow/made-again';

const rules: RulesAgain = {
  ...{ extendedBy: ['office'], confirmingDays: 3, quarantineHours: 24, requiredPapers: ['letter'] },
  ...{ minimumCommentDays: 2, numberTakenAt: 'sign' },
  screening: [{ code: 'figures', vi: 'Số liệu', en: 'Figures' }],
};
const [monday, wednesday, thursday] = ['02', '04', '05'].map((day) => `2026-03-${day}T02:00:00.000Z`);
const opened = { screening: ['figures'], minimumCommentDays: 2, minimumUntil: wednesday };
const signed = {
  numberTakenAt: 'sign',
  quarantineHours: 24,
  from: monday,
  until: '2026-03-03T02:00:00.000Z',
};
const submitted = { confirmingDays: 3, from: monday, until: thursday };

interface Case {
  readonly act: string;
  readonly byRules: object;
  readonly data?: object;
  readonly byClock?: true;
  readonly again: boolean;
}
// prettier-ignore
const cases: Case[] = [
  { act: 'submit', byRules: { requiredPapers: ['letter'], papers: ['letter', 'other'] }, again: true },
  { act: 'submit', byRules: { requiredPapers: ['letter'], papers: [] }, again: false },
  { act: 'submit', byRules: { requiredPapers: [], papers: [] }, again: false },
  { act: 'open-comments', byRules: opened, data: { dueAt: thursday }, again: true },
  { act: 'open-comments', byRules: { ...opened, screening: [] }, data: { dueAt: thursday }, again: false },
  { act: 'open-comments', byRules: { ...opened, minimumUntil: monday }, data: { dueAt: thursday }, again: false },
  { act: 'open-comments', byRules: opened, data: { dueAt: monday }, again: false },
  { act: 'extend-comments', byRules: { extendedBy: ['office'] }, again: true },
  { act: 'extend-comments', byRules: { extendedBy: ['presiding'] }, again: false },
  { act: 'close-comments', byRules: { minimumCommentDays: 2, minimumUntil: wednesday, at: thursday }, again: true },
  { act: 'close-comments', byRules: { minimumCommentDays: 2, minimumUntil: thursday, at: wednesday }, again: false },
  { act: 'issue-conclusion', byRules: { confirmingDays: 3, unsettled: 1 }, data: { outcome: 'revise' }, again: true },
  { act: 'issue-conclusion', byRules: { confirmingDays: 3, unsettled: 1 }, data: { outcome: 'put-to-vote' }, again: false },
  { act: 'submit-revision', byRules: submitted, data: { to: 'revision.confirming' }, again: true },
  { act: 'submit-revision', byRules: submitted, data: { to: 'revision.verifying' }, again: false },
  { act: 'submit-revision', byRules: { ...submitted, until: wednesday }, data: { to: 'revision.confirming' }, again: false },
  { act: 'close-confirming', byRules: { confirmingDays: 3, unsettled: 1, until: thursday, at: wednesday }, again: true },
  { act: 'close-confirming', byRules: { confirmingDays: 3, unsettled: 1, until: thursday, at: wednesday }, byClock: true, again: false },
  { act: 'close-confirming', byRules: { confirmingDays: 3, unsettled: 0, until: thursday, at: wednesday }, byClock: true, again: true },
  { act: 'accept-revision', byRules: { confirmingDays: 3 }, again: true },
  { act: 'accept-revision', byRules: { confirmingDays: 0 }, again: false },
  { act: 'sign', byRules: signed, data: { number: '01-NQ' }, again: true },
  { act: 'sign', byRules: signed, data: { number: null }, again: false },
  { act: 'sign', byRules: { ...signed, until: monday }, data: { number: '01-NQ' }, again: false },
  { act: 'promulgate', byRules: { numberTakenAt: 'sign', quarantineHours: 24, until: null, at: monday }, again: true },
  { act: 'promulgate', byRules: { numberTakenAt: 'sign', quarantineHours: 24, until: wednesday, at: monday }, again: false },
  { act: 'recall', byRules: { quarantineHours: 24 }, again: true },
  { act: 'recall', byRules: { quarantineHours: 0 }, again: false },
];

describe('A decision by rules of procedure', () => {
  it.each(cases)('$act, kept with $byRules and $data, comes out again: $again', (one) => {
    const decided = { recordedAt: monday!, byClock: one.byClock ?? false, data: { ...one.data } };
    expect(comesOutAgain(`act.${one.act}`, rules, { ...decided, byRules: { ...one.byRules } })).toBe(
      one.again,
    );
  });

  it('is not one where the rules had no say', () => {
    expect(
      comesOutAgain('act.suspend', rules, { recordedAt: monday!, byClock: false, data: {}, byRules: {} }),
    ).toBeNull();
  });
});
