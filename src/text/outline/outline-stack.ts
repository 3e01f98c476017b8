import { follows, holds, isBullet, isDepth, isHeadingFamily, type Marker } from './marker';

/** Deeper than any real outline; it bounds the work per line whatever comes in. */
const MAX_DEPTH = 32;
/** Spaces that set a Markdown list item below the one above it. */
const STEP = 2;

interface OpenClause {
  ordinal: number;
  marker: Marker;
  rank: number;
  indent: number;
  /** Label of this clause, or of the nearest labelled one above it. */
  path: string;
}

/** The clauses that are open above the line being read, outermost first. */
export class OutlineStack {
  readonly open: OpenClause[] = [];

  constructor(private readonly markdown: boolean) {}

  get top(): OpenClause | undefined {
    return this.open.at(-1);
  }

  /** Of several readings, the one that goes on with an open list; else one that begins a list; else the likeliest. */
  choose(readings: readonly Marker[]): Marker | undefined {
    const goesOn = readings.find((marker) => this.open.some((clause) => follows(clause.marker, marker)));
    return goesOn ?? readings.find(({ value }) => value === 1) ?? readings[0];
  }

  goesOn(marker: Marker): boolean {
    return this.open.some((clause) => follows(clause.marker, marker));
  }

  has(test: (marker: Marker) => boolean): boolean {
    return this.open.some((clause) => test(clause.marker));
  }

  /** Of two families the one opened last is this one: `Điều 1` may hold `I.`, and that titles again. */
  isDirectlyBelow(family: Marker['family'], other: Marker['family']): boolean {
    const nearest = this.open.findLast(({ marker }) => marker.family === family || marker.family === other);
    return nearest?.marker.family === family;
  }

  /** Closes what the marker ends, leaving its parent on top. `introduced`: the text right above ends with a colon. */
  closeFor(marker: Marker, rank: number, indent: number, introduced: boolean): void {
    if (isHeadingFamily(marker.family)) this.cut(this.placeOfHeading(marker, rank));
    else this.closeForItem(marker, rank, indent, introduced);
    if (this.open.length >= MAX_DEPTH) this.open.length = MAX_DEPTH - 1;
  }

  push(clause: OpenClause): void {
    this.open.push(clause);
  }

  clear(): void {
    this.open.length = 0;
  }

  private closeForItem(marker: Marker, rank: number, indent: number, introduced: boolean): void {
    if (this.markdown && this.isSetIn(indent)) return;
    if (marker.family === 'decimal') return this.cut(this.placeOfDecimal(marker, rank));
    if (isDepth(rank)) return this.cut(this.placeOfDepth(rank));
    const next = this.placeOfNext(marker, indent);
    if (next >= 0) return this.cut(next);
    // "... as follows:" opens a list below the item that says so, whatever the usual order of the signs.
    if (introduced && marker.value === 1) return;
    const sameFamily = this.open.findLastIndex(
      (clause) => clause.marker.family === marker.family && !isDepth(clause.rank),
    );
    if (sameFamily >= 0 && marker.value === 1 && indent >= this.open[sameFamily]!.indent + STEP) return;
    this.cut(sameFamily >= 0 ? sameFamily : this.belowRank(rank));
  }

  /** Closes lists that are set in deeper; true when the line is set in below the innermost item that is left. */
  private isSetIn(indent: number): boolean {
    const isItem = (clause: OpenClause | undefined) =>
      clause !== undefined && !isHeadingFamily(clause.marker.family);
    while (isItem(this.top) && this.top!.indent >= indent + STEP) this.open.pop();
    return isItem(this.top) && indent >= this.top!.indent + STEP;
  }

  /** A heading ends what is as deep as itself, and whatever lists stand in there. */
  private placeOfDepth(rank: number): number {
    const at = this.open.findIndex((clause) => clause.rank >= rank);
    return at < 0 ? this.open.length : at;
  }

  /** Of two lists that it may go on with, the one that is set in no deeper. */
  private placeOfNext(marker: Marker, indent: number): number {
    const near = this.open.findLastIndex(
      (clause) => clause.indent < indent + STEP && follows(clause.marker, marker),
    );
    return near >= 0 ? near : this.open.findLastIndex((clause) => follows(clause.marker, marker));
  }

  private placeOfHeading(marker: Marker, rank: number): number {
    // An English Section stands below an open Article unless Sections already stand above one.
    const article = this.open.findIndex((clause) => clause.marker.family === 'article');
    if (
      marker.component.startsWith('Section') &&
      article >= 0 &&
      !this.has(({ family }) => family === 'division')
    )
      return article + 1;
    const same =
      marker.family === 'atx' ? -1 : this.open.findIndex((clause) => clause.marker.family === marker.family);
    const at = same >= 0 ? same : this.open.findIndex((clause) => clause.rank >= rank);
    return at < 0 ? this.open.length : at;
  }

  private placeOfDecimal(marker: Marker, rank: number): number {
    const parent = this.open.findLastIndex((clause) => holds(clause.marker, marker));
    if (parent >= 0) return parent + 1;
    const sibling = this.open.findLastIndex(({ marker: { prefix } }) => prefix === marker.prefix);
    return sibling >= 0 ? sibling : this.belowRank(rank);
  }

  private belowRank(rank: number): number {
    return this.open.findLastIndex((clause) => clause.rank < rank) + 1;
  }

  private cut(length: number): void {
    this.open.length = length;
  }
}

/** Label of a clause below `above`. Articles run through a whole text and are cited without their chapter. */
export function pathBelow(marker: Marker, above: readonly OpenClause[]): string {
  if (isBullet(marker.family) || marker.component === '') return '';
  const parent = above.at(-1);
  if (marker.family === 'decimal' && parent && holds(parent.marker, marker))
    return `${parent.path}.${marker.value}`;
  const annex = above.find((clause) => clause.marker.family === 'annex');
  const base = marker.family === 'article' ? annex?.path : parent?.path;
  return base ? `${base}.${marker.component}` : marker.component;
}
