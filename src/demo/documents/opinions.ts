import type { CommentKind } from '../../comments/comment.entity';
import type { AnswerCode, DispositionCode, PositionValue, RulingCode } from '../../comments/verdict.entity';
import type { PersonKey } from '../committee/people';
import type { PartyKey } from '../committee/world';

/** An opinion and what becomes of it: disposition, the author's answer, the ruling. */
export interface DemoComment {
  readonly by: PartyKey;
  /** Label of the clause, `preamble`, or nothing for the whole text. */
  readonly clause?: string;
  readonly quote?: string;
  readonly kind?: CommentKind;
  readonly blocking?: boolean;
  readonly body: string;
  readonly proposedText?: string;
  /** Entered by the office: before closing when it came as a letter, afterwards when it was said in the session. */
  readonly channel?: 'letter' | 'session';
  readonly replies?: readonly { readonly by: PersonKey; readonly body: string }[];
  /** Left out where the agency has not come to it. */
  readonly disposition?: {
    readonly code: DispositionCode;
    readonly reason: string;
    readonly clauses?: readonly string[];
  };
  /** Left out by authors who stay silent. */
  readonly answer?: { readonly code: AnswerCode; readonly reason?: string };
  readonly ruling?: { readonly code: RulingCode; readonly reason: string };
}

export interface DemoPosition {
  readonly by: PartyKey;
  readonly value: PositionValue;
  readonly body?: string;
  readonly channel?: 'letter';
}
