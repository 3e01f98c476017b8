import type { Clock } from '../../src/platform/clock';

/** A clock that tests move instead of waiting. Between moves it stands still. */
export class TestClock implements Clock {
  constructor(private instant: Date = new Date('2026-03-02T02:00:00Z')) {}

  now(): Date {
    return new Date(this.instant);
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    this.instant = new Date(this.instant.getTime() + total * 1000);
  }

  setTo(instant: Date | string): void {
    this.instant = new Date(instant);
  }
}
