import type { ParseWarning } from '../clause';
import { follows, isBullet, isHeadingFamily, type Marker } from './marker';

const MOST = 200;

/** Watches each run of numbers. What is odd is said and left as it stands: it may be an error of OCR, or signed so. */
export class NumberWarnings {
  readonly warnings: ParseWarning[] = [];
  private unsaid = 0;
  private readonly lastUnder = new Map<string, Marker>();
  private readonly lastOf = new Map<string, Marker>();

  see(marker: Marker, parent: number | null, label: string): void {
    if (isBullet(marker.family) || marker.component === '' || marker.family === 'annex') return;
    // Articles run on through chapters, and begin anew only in an annex, whose name their label begins with.
    const holder = marker.family === 'article' ? label.slice(0, -marker.component.length) : (parent ?? '');
    const run = `${holder} ${marker.family} ${marker.prefix}`;
    const before = this.lastUnder.get(run);
    const anywhere = this.lastOf.get(marker.family);
    const code = before ? oddAfter(before, marker) : oddAsFirst(anywhere, marker);
    if (code) this.say({ code, params: { label, after: (before ?? anywhere)?.component ?? '' } });
    this.lastUnder.set(run, marker);
    this.lastOf.set(marker.family, marker);
  }

  /** Chapters and articles go on with the last one anywhere, open or not. */
  goesOn(marker: Marker): boolean {
    const last = this.lastOf.get(marker.family);
    return last !== undefined && isHeadingFamily(marker.family) && follows(last, marker);
  }

  say(warning: ParseWarning): void {
    if (this.warnings.length < MOST) this.warnings.push(warning);
    else this.unsaid++;
  }

  all(): ParseWarning[] {
    const { warnings, unsaid } = this;
    return unsaid > 0 ? [...warnings, { code: 'more-warnings', params: { count: unsaid } }] : warnings;
  }
}

function oddAfter(before: Marker, marker: Marker): ParseWarning['code'] | undefined {
  if (follows(before, marker)) return undefined;
  if (before.value === marker.value && before.suffix === marker.suffix) return 'number-repeated';
  if (marker.value === 1) return 'number-restarted';
  return marker.value > before.value ? 'number-skipped' : 'number-backwards';
}

/** The first of its kind below a parent begins at 1, or goes on from the run before (targets through subsections). */
function oddAsFirst(anywhere: Marker | undefined, marker: Marker): ParseWarning['code'] | undefined {
  if (marker.value <= 1) return undefined;
  if (anywhere && marker.family !== 'decimal' && follows(anywhere, marker)) return undefined;
  return 'number-skipped';
}
