import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `text` binds this draft and is answered by its agency; `action` binds someone else or a later time. */
export const directiveKinds = ['text', 'action'] as const;
export const strengths = ['order', 'request'] as const;
export const responseOutcomes = ['done', 'not-followed'] as const;
export const verificationCodes = ['met', 'not-met', 'not-followed', 'lifted'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];
export type Strength = (typeof strengths)[number];
export type ResponseOutcome = (typeof responseOutcomes)[number];
export type VerificationCode = (typeof verificationCodes)[number];

@Entity('directives')
export class Directive {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  /** From the chair's conclusion, or else from a ruling on a comment. */
  @Column('uuid', { nullable: true }) conclusionId: string | null;
  @Column('uuid', { nullable: true }) commentId: string | null;
  @Column('integer') n: number;
  @Column('text') kind: DirectiveKind;
  @Column('text') strength: Strength;
  @Column('text') text: string;
  @Column('uuid', { nullable: true }) addresseeId: string | null;
  @Column('uuid', { array: true }) clauseIds: string[];
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) criterion: string | null;
  @Column('integer') revision: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('uuid', { nullable: true }) liftedOnBehalfOf: string | null;
  @Column('text', { nullable: true }) liftReason: string | null;
  /** A revision was returned for other points: the answer to this one stands. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
}

@Entity('directive_exchanges')
export class DirectiveExchange {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') directiveId: string;
  @Column('text') kind: 'question' | 'clarification';
  @Column('text') body: string;
  @Column('uuid') byPersonId: string;
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
  @Column('timestamptz') recordedAt: Date;
}

/** What is said about a directive, one after the other; every wording is kept, the current one has no `supersededAt`. */
abstract class DirectiveStep {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('uuid') directiveId: string;
  @Column('integer') revision: number;
  @Column('text') body: string;
  @Column('timestamptz') recordedAt: Date;
  @Column('timestamptz', { nullable: true }) supersededAt: Date | null;
}

@Entity('directive_responses')
export class DirectiveResponse extends DirectiveStep {
  @Column('text') outcome: ResponseOutcome;
  @Column('uuid', { array: true }) clauseIds: string[];
  @Column('uuid') byPartyId: string;
  @Column('uuid') enteredBy: string;
}

@Entity('directive_verifications')
export class DirectiveVerification extends DirectiveStep {
  @Column('uuid') responseId: string;
  @Column('text') code: VerificationCode;
  @Column('uuid') byPersonId: string;
}

@Entity('directive_confirmations')
export class DirectiveConfirmation extends DirectiveStep {
  @Column('uuid') verificationId: string;
  @Column('boolean') confirmed: boolean;
  @Column('uuid') byPersonId: string;
  @Column('uuid', { nullable: true }) onBehalfOf: string | null;
}
