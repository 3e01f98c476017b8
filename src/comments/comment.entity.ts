import { Column, Entity, PrimaryColumn } from 'typeorm';

export const commentKinds = ['remark', 'amendment', 'question', 'support'] as const;
export type CommentKind = (typeof commentKinds)[number];

/** How an opinion reached us; anything but `app` is entered by somebody else for its author. */
export const channels = ['app', 'letter', 'paper-form', 'session', 'in-draft'] as const;
export type Channel = (typeof channels)[number];

@Entity('comments')
export class Comment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') roundId: string;
  @Column('integer') roundNumber: number;
  @Column('integer') versionN: number;
  /** Null: about the whole text. */
  @Column('uuid', { nullable: true }) clauseId: string | null;
  @Column('text', { nullable: true }) quoteExact: string | null;
  @Column('text', { nullable: true }) quotePrefix: string | null;
  @Column('text', { nullable: true }) quoteSuffix: string | null;
  /** Where it stands in the clause's words, in UTF-16 code units. */
  @Column('integer', { nullable: true }) quoteFrom: number | null;
  @Column('integer', { nullable: true }) quoteTo: number | null;
  @Column('text') kind: CommentKind;
  @Column('boolean') blocking: boolean;
  @Column('text') body: string;
  @Column('text', { nullable: true }) proposedText: string | null;
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('text') channel: Channel;
  /** A paper of the dossier it was entered from. */
  @Column('uuid', { nullable: true }) paperId: string | null;
  @Column('uuid', { nullable: true }) mandateId: string | null;
  @Column('integer') revision: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) settledBy: 'answer' | 'ruling' | 'silence' | 'acceptance' | null;
  /** A revision was returned for other points: the agency's disposition of this one stands. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
}

/** A wording the comment had before it was edited. */
@Entity('comment_wordings')
export class CommentWording {
  @PrimaryColumn('uuid') commentId: string;
  @PrimaryColumn('integer') revision: number;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('text') kind: CommentKind;
  @Column('boolean') blocking: boolean;
  @Column('text') body: string;
  @Column('text', { nullable: true }) proposedText: string | null;
  @Column('timestamptz') replacedAt: Date;
}

@Entity('replies')
export class Reply {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') commentId: string;
  @Column('text') body: string;
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
  @Column('timestamptz') createdAt: Date;
}
