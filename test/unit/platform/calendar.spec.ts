import {
  calendarDay,
  dayBefore,
  firstMinuteFrom,
  isBackwards,
  overlap,
  within,
} from '../../../src/platform/calendar';

describe('calendarDay', () => {
  it('is the day of the zone, not of UTC', () => {
    const lateEvening = new Date('2026-03-01T20:00:00Z');
    expect(calendarDay(lateEvening, 'Asia/Ho_Chi_Minh')).toBe('2026-03-02');
    expect(calendarDay(lateEvening, 'America/New_York')).toBe('2026-03-01');
  });

  it('knows the day before, over the end of a leap February', () => {
    expect(dayBefore('2028-03-01')).toBe('2028-02-29');
    expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  });
});

describe('firstMinuteFrom', () => {
  it('is the clock of the zone, never before the point in time', () => {
    expect(firstMinuteFrom(new Date('2026-03-01T17:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('02/03/2026 00:00');
    expect(firstMinuteFrom(new Date('2026-12-31T16:59:00.001Z'), 'Asia/Ho_Chi_Minh')).toBe(
      '01/01/2027 00:00',
    );
  });
});

describe('periods', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const open = { from: '2026-06-01', to: null };

  it.each([
    [year, { from: '2026-12-31', to: null }, true],
    [year, { from: '2027-01-01', to: null }, false],
    [open, { from: '2020-01-01', to: '2026-05-31' }, false],
    [open, { from: '2020-01-01', to: '2026-06-01' }, true],
    [open, { from: '2030-01-01', to: null }, true],
  ])('%j and %j overlap: %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  it.each([
    [{ from: '2026-01-01', to: '2026-12-31' }, year, true],
    [{ from: '2026-01-01', to: null }, year, true],
    [{ from: '2025-12-31', to: '2026-05-01' }, year, false],
    [{ from: '2026-05-01', to: '2027-01-01' }, year, false],
    [{ from: '2027-01-01', to: null }, year, false],
    [{ from: '2040-01-01', to: '2050-01-01' }, open, true],
  ])('%j lies within %j: %s', (inner, outer, expected) => {
    expect(within(inner, outer)).toBe(expected);
  });

  it('may be backwards', () => {
    expect(isBackwards({ from: '2026-01-02', to: '2026-01-01' })).toBe(true);
    expect(isBackwards({ from: '2026-01-02', to: '2026-01-02' })).toBe(false);
    expect(isBackwards(open)).toBe(false);
  });
});
