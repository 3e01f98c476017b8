import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('persons')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('timestamptz')
  createdAt: Date;
}
