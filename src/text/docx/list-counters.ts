import { formatNumber } from './number-formats';
import type { List, Level } from './numbering';
import { bulletOf } from './symbols';

const deepestLevel = 8;

/** Counts through a document, paragraph by paragraph in the order they stand in. */
export class ListCounters {
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** The list and level from which an override has taken effect: it does so once. */
  private readonly overridden = new Set<string>();
  /** Ways of counting that are not known here and were shown in digits. */
  readonly unknownFormats = new Set<string>();

  /** A paragraph's number as printed; '' where its level prints none. */
  next(list: List, wanted: number): string {
    const at = Math.min(wanted, deepestLevel);
    const level = list.level(at);
    if (!level) return '';
    const counters = this.countersOf(list);
    this.beginAnew(list, counters, at);
    counters[at] = counters[at] === undefined ? level.start : counters[at] + 1;
    for (let below = at + 1; below <= deepestLevel; below += 1) {
      if (restartsAfter(list.level(below), at)) counters[below] = undefined;
    }
    return this.textOf(list, level, counters);
  }

  private countersOf({ counts }: List): (number | undefined)[] {
    const known = this.counters.get(counts);
    if (known) return known;
    const fresh: (number | undefined)[] = [];
    this.counters.set(counts, fresh);
    return fresh;
  }

  private beginAnew(list: List, counters: (number | undefined)[], at: number): void {
    for (let level = 0; level <= at; level += 1) {
      const start = list.startOverride(level);
      const key = `${list.id} ${level}`;
      if (start === undefined || this.overridden.has(key)) continue;
      this.overridden.add(key);
      counters[level] = level === at ? start - 1 : start;
    }
  }

  private textOf(list: List, level: Level, counters: (number | undefined)[]): string {
    if (level.format === 'bullet') return bulletOf(level.text ?? '', level.font);
    return (level.text ?? '').replace(/%([1-9])/g, (_all, digit: string) => {
      const of = Number(digit) - 1;
      const shown = list.level(of);
      // A level that nothing stands on yet is shown as where it would begin.
      counters[of] ??= list.startOverride(of) ?? shown?.start ?? 1;
      const format = level.legal ? 'decimal' : (shown?.format ?? 'decimal');
      return this.format(format, counters[of]);
    });
  }

  private format(format: string, value: number): string {
    const text = formatNumber(format, value);
    if (text === undefined) this.unknownFormats.add(format);
    return text ?? String(value);
  }
}

function restartsAfter(level: Level | undefined, at: number): boolean {
  if (level?.restart === undefined) return true;
  return level.restart > 0 && at < level.restart;
}
