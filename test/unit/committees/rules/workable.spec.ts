import { rulesSchema, usualRules, type Rules } from '../../../../src/committees/rules/rules.schema';
import { flawCodes, flawsOf } from '../../../../src/committees/rules/workable';

const full = { members: 15, presiding: 3, office: 2 };
const nobody = { members: 0, presiding: 0, office: 0 };
const found = (change: Partial<Rules>, body = full) =>
  flawsOf(rulesSchema.parse({ ...usualRules, ...change }), body).map(
    ({ code, path }) => `${code} at ${path}`,
  );
const quorum = (numerator: number, denominator: number) =>
  ({ quorum: { numerator, denominator, base: 'in-office' } }) as const;
const majority = (
  numerator: number,
  denominator: number,
  moreThan = false,
  base: 'present' | 'cast' = 'cast',
) => ({ majority: { numerator, denominator, moreThan, base } }) as const;

/** What cannot work, the field at fault, and the code of it: one line a reason. */
const cases: readonly [string, Partial<Rules>, string][] = [
  ['a quorum of more than all', quorum(4, 3), 'quorum-above-roll at quorum'],
  ['a quorum of nobody', quorum(0, 3), 'quorum-of-none at quorum'],
  ['a majority of more than all', majority(1, 1, true), 'majority-unreachable at majority'],
  ['a majority above all', majority(3, 2), 'majority-unreachable at majority'],
  [
    'a majority of those present above all',
    majority(3, 2, true, 'present'),
    'majority-unreachable at majority',
  ],
  ['a majority of nobody', majority(0, 1), 'majority-of-none at majority'],
  ['no way to vote', { ballotModes: [] }, 'no-ballot-mode at ballotModes'],
  ['ballots neither open nor secret', { secrecies: [] }, 'no-secrecy at secrecies'],
  ['only silence that means nothing', { ballotModes: ['silence'] }, 'silence-without-meaning at silence'],
  [
    'silence in secret',
    { ballotModes: ['silence'], silence: 'agreement', secrecies: ['secret'] },
    'silence-is-never-secret at secrecies',
  ],
  [
    'a casting vote nobody may know',
    { tie: 'presiding-decides', secrecies: ['secret'] },
    'casting-vote-secret at tie',
  ],
  [
    'personnel in session only, without sessions',
    { ballotModes: ['written'], personnelOnlyInSession: true },
    'personnel-needs-session at personnelOnlyInSession',
  ],
  [
    'meetings forced, without meetings',
    { ballotModes: ['written'], differingOpinionsForceMeeting: true },
    'meeting-needs-session at differingOpinionsForceMeeting',
  ],
  [
    'a minimum for written ballots, without written ballots',
    { ballotModes: ['session'], minimumBallotHours: 24 },
    'ballot-hours-without-written at minimumBallotHours',
  ],
  ['nobody who may extend', { extendedBy: [] }, 'nobody-extends at extendedBy'],
  [
    'a signed copy of what is not yet signed',
    { requiredPapers: ['signed-copy'] },
    'paper-comes-later at requiredPapers',
  ],
  ['answers delegated that nobody asks for', { delegable: ['answer'] }, 'answer-never-asked at delegable'],
];
const screening = [{ code: 'figures', vi: 'Số liệu', en: 'Figures' }];
/** What only this body cannot do, for want of people. */
const forWant: readonly [string, Partial<Rules>, Partial<typeof full>, string][] = [
  ['a casting vote', { tie: 'presiding-decides' }, { presiding: 0 }, 'nobody-presides at tie'],
  ['an extension by the office', { extendedBy: ['office'] }, { office: 0 }, 'nobody-extends at extendedBy'],
  [
    'an extension by whoever presides',
    { extendedBy: ['presiding'] },
    { presiding: 0 },
    'nobody-extends at extendedBy',
  ],
  ['screening', { screening, extendedBy: ['presiding'] }, { office: 0 }, 'nobody-screens at screening'],
];

describe('rules of procedure cannot work with', () => {
  it.each(cases)('%s, whoever holds office', (_, change, flaw) => {
    for (const body of [full, nobody, { members: 1, presiding: 1, office: 1 }])
      expect(found(change, body)).toEqual([flaw]);
  });

  it.each(forWant)(
    '%s where nobody holds the office; without any members yet nobody is missed',
    (_, change, body, flaw) => {
      expect(found(change, { ...full, ...body })).toEqual([flaw]);
      expect(found(change)).toEqual([]);
      expect(found(change, nobody)).toEqual([]);
    },
  );

  it('several flaws, all of them said at once', () => {
    const change = { ...quorum(4, 3), ...majority(3, 2), ballotModes: [], secrecies: [], extendedBy: [] };
    expect(found(change)).toHaveLength(5);
  });

  it('nothing else: every code is one of these', () => {
    const shown = [...cases.map(([, , flaw]) => flaw), ...forWant.map(([, , , flaw]) => flaw)];
    expect(new Set(shown.map((flaw) => flaw.split(' ')[0]))).toEqual(new Set(flawCodes));
  });
});

describe('rules of procedure work', () => {
  it.each([1, 2, 3, 14, 15, 400])('with unanimity, and with half of a quorum, in a body of %i', (members) => {
    const body = { members, presiding: 1, office: 1 };
    expect(found({ ...quorum(1, 1), ...majority(1, 1) }, body)).toEqual([]);
    expect(found({ ...quorum(1, 2), ...majority(999, 1000, true) }, body)).toEqual([]);
  });

  it('without a session where nothing asks for one, and with one extender of two', () => {
    expect(found({ ballotModes: ['written'], minimumBallotHours: 24 })).toEqual([]);
    expect(found({ extendedBy: ['office', 'presiding'] }, { ...full, office: 0 })).toEqual([]);
  });
});
