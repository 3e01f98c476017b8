import { Column, Entity, PrimaryColumn } from 'typeorm';

export const seriesPeriods = ['term', 'year'] as const;
export type SeriesPeriod = (typeof seriesPeriods)[number];

/** A running count that starts anew with each period; one committee keeps it, several may draw from it. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('text') period: SeriesPeriod;
  @Column('text') pattern: string;
  @Column('timestamptz') createdAt: Date;
}

/** A document type, of whichever committee, that takes its numbers from the series. */
@Entity('number_series_types')
export class NumberSeriesType {
  @PrimaryColumn('uuid') committeeId: string;
  @PrimaryColumn('uuid') documentTypeId: string;
  @Column('uuid') seriesId: string;
  @Column('timestamptz') addedAt: Date;
}

/** The last number taken in a period (`term:<id>` or `year:<yyyy>`): the row whose lock makes numbers gapless. */
@Entity('number_periods')
export class NumberPeriod {
  @PrimaryColumn('uuid') seriesId: string;
  @PrimaryColumn('text') period: string;
  @Column('uuid') committeeId: string;
  @Column('integer') last: number;
}

/** The office set the count forward: the numbers from `first` to `last` were taken elsewhere. */
@Entity('number_leaps')
export class NumberLeap {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') seriesId: string;
  @Column('text') period: string;
  @Column('integer') first: number;
  @Column('integer') last: number;
  @Column('text') reason: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}

/** A number once taken stays in the register; a recalled document leaves a void entry with the reason. */
@Entity('register_entries')
export class RegisterEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid') documentTypeId: string;
  @Column('uuid') seriesId: string;
  @Column('text') period: string;
  @Column('integer') number: number;
  @Column('text') text: string;
  /** Of the paper outside the system that bears the number. */
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') symbolFolded: string;
  @Column('text') organFolded: string;
  @Column('text') typeFolded: string;
  @Column('date') officialDate: string;
  @Column('timestamptz') takenAt: Date;
  @Column('uuid', { nullable: true }) takenBy: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}
