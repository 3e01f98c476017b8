import { Column, Entity, PrimaryColumn } from 'typeorm';

export const seriesPeriods = ['term', 'year'] as const;
export type SeriesPeriod = (typeof seriesPeriods)[number];

/** How documents of one type are numbered; it starts anew with each period. */
@Entity('number_series')
export class NumberSeries {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentTypeId: string;
  @Column('text') period: SeriesPeriod;
  @Column('text') pattern: string;
  @Column('timestamptz') createdAt: Date;
}

/** The last number taken in a period (`term:<id>` or `year:<yyyy>`): the row whose lock makes numbers gapless. */
@Entity('number_periods')
export class NumberPeriod {
  @PrimaryColumn('uuid') seriesId: string;
  @PrimaryColumn('text') period: string;
  @Column('uuid') committeeId: string;
  @Column('integer') last: number;
}

/** A number once taken stays in the register; a recalled document leaves a void entry with the reason. */
@Entity('register_entries')
export class RegisterEntry {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') seriesId: string;
  @Column('text') period: string;
  @Column('integer') number: number;
  @Column('text') text: string;
  @Column('date') officialDate: string;
  @Column('timestamptz') takenAt: Date;
  @Column('uuid', { nullable: true }) takenBy: string | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
  @Column('text', { nullable: true }) voidReason: string | null;
}
