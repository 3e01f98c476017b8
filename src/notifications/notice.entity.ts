import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person told of one fact. Append-only but for the reading mark. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { nullable: true }) committeeId: string | null;
  @Column('uuid', { nullable: true }) documentId: string | null;
  @Column('uuid') recipientId: string;
  @Column('uuid') ledgerId: string;
  @Column('text') kind: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
}
