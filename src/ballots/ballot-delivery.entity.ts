import { Column, Entity, PrimaryColumn } from 'typeorm';

export const deliveryChannels = ['letter', 'by-hand', 'email', 'session'] as const;
type DeliveryChannel = (typeof deliveryChannels)[number];

/** The office saw somebody told of a ballot by other means than the app. */
@Entity('ballot_deliveries')
export class BallotDelivery {
  @PrimaryColumn('uuid') ballotId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') channel: DeliveryChannel;
  @Column('timestamptz') deliveredAt: Date;
  @Column('timestamptz') recordedAt: Date;
  @Column('uuid') recordedBy: string;
}
