import { dueAfterDays, dueAfterHours, dueFact, shiftBy } from '../../../src/workflow/deadlines';

const at = (time: string) => new Date(`2021-${time}Z`);

describe('deadlines', () => {
  it('counts whole days and hours from now', () => {
    expect(dueAfterDays(at('09-28T01:00:00'), 5)).toEqual(at('10-03T01:00:00'));
    expect(dueAfterHours(at('11-19T23:30:00'), 24)).toEqual(at('11-20T23:30:00'));
    expect(dueAfterDays(at('09-28T01:00:00'), 0)).toEqual(at('09-28T01:00:00'));
  });

  it('moves a due time by the time parked', () => {
    const due = at('10-03T01:00:00');
    expect(shiftBy(due, at('09-30T00:00:00'), at('10-10T12:00:00'))).toEqual(at('10-13T13:00:00'));
    expect(due).toEqual(at('10-03T01:00:00'));
  });

  it('has passed at the very instant', () => {
    const due = at('10-03T01:00:00');
    expect(dueFact(due, at('10-03T00:59:59.999'))).toBe('running');
    expect(dueFact(due, due)).toBe('passed');
    expect(dueFact(null, due)).toBe('none');
  });
});
