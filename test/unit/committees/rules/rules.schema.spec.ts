import { rulesSchema, usualRules } from '../../../../src/committees/rules/rules.schema';

const problemsWith = (change: object): string[] => {
  const parsed = rulesSchema.safeParse({ ...usualRules, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
};
const majority = (change: object) => ({ majority: { ...usualRules.majority, ...change } });
const quorum = (change: object) => ({ quorum: { ...usualRules.quorum, ...change } });
const point = { code: 'figures', vi: 'Số liệu khớp với phụ lục', en: 'Figures agree with the annex' };

describe('rules of procedure', () => {
  it('are usable as they come', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['a quorum below none', quorum({ numerator: -1 }), 'quorum.numerator'],
    ['a quorum over zero', quorum({ denominator: 0 }), 'quorum.denominator'],
    ['a majority over zero', majority({ denominator: 0 }), 'majority.denominator'],
    ['half a member', majority({ numerator: 0.5 }), 'majority.numerator'],
    ['a period of 61 days', { confirmingDays: 61 }, 'confirmingDays'],
    ['a quarantine of 721 hours', { quarantineHours: 721 }, 'quarantineHours'],
    ['no reminder', { reminderHours: 0 }, 'reminderHours'],
    ['an unknown paper', { requiredPapers: ['poem'] }, 'requiredPapers.0'],
    ['a paper named twice', { requiredPapers: ['letter', 'letter'] }, 'requiredPapers'],
    ['a mode named twice', { ballotModes: ['written', 'written'] }, 'ballotModes'],
    ['a point of screening named twice', { screening: [point, point] }, 'screening'],
    ['a point of screening without words', { screening: [{ ...point, vi: ' ' }] }, 'screening.0.vi'],
    ['a scope nobody knows', { delegable: ['sing'] }, 'delegable.0'],
    ['a nameless form', { conclusionForm: ' ' }, 'conclusionForm'],
  ])('refuse %s', (_, change, path) => {
    expect(problemsWith(change)[0]).toBe(path);
  });

  it('ask for nothing where an older rule book says nothing', () => {
    const { quorum, majority, tie, requiredPapers, confirmingDays, quarantineHours } = usualRules;
    const { reminderHours, numberTakenAt, conclusionForm } = usualRules;
    const old = { quorum, majority, tie, requiredPapers, confirmingDays, quarantineHours };
    const parsed = rulesSchema.parse({ ...old, reminderHours, numberTakenAt, conclusionForm });
    expect(parsed).toMatchObject({
      silence: 'none',
      minimumCommentDays: 0,
      sealedRounds: false,
      screening: [],
    });
    expect(parsed).toMatchObject({
      extendedBy: ['office'],
      ballotModes: ['session', 'written'],
      delegable: [],
    });
  });
});
