import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('committees')
export class Committee {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** Its part of a document number: the `TU` of 04-NQ/TU. */
  @Column('text')
  organSymbol: string;

  /** IANA name; calendar dates of this committee are counted in it. */
  @Column('text')
  timeZone: string;

  @Column('timestamptz')
  createdAt: Date;
}
