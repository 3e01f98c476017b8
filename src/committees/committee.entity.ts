import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Level, OrganKind } from './document-types/organs';

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

  @Column('text', { nullable: true })
  organ: OrganKind | null;

  @Column('text', { nullable: true })
  level: Level | null;

  /** The body above it, whose documents may amend and repeal its own. */
  @Column('uuid', { nullable: true })
  superiorId: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
