import type { DocumentTypeKey } from '../committee/committee';
import type { DemoDirective } from '../documents/demo-directive';
import type { DemoComment, DemoPosition } from '../documents/opinions';
import type { DemoVote } from '../documents/vote';
import type { ShortText } from '../texts/short-draft';
import type { DocumentState } from '../../workflow/facts';

/** A document that stands in one phase, and what was said about it on the way there. */
export interface DemoDocument {
  readonly state: DocumentState;
  readonly type: DocumentTypeKey;
  readonly title: string;
  readonly text: ShortText;
  /** Where the way leads through a revision: the first target as revised. */
  readonly revisedTarget?: string;
  /** Named for the round in the chair's place. */
  readonly presiding?: 'deputy';
  readonly dueInDays?: number;
  readonly positions?: readonly DemoPosition[];
  readonly comments?: readonly DemoComment[];
  readonly summary?: string;
  readonly directives?: readonly DemoDirective[];
  /** What the adoption is subject to. */
  readonly points?: readonly string[];
  readonly votes?: readonly DemoVote[];
  /** Why it was rejected, withdrawn or suspended. */
  readonly reason?: string;
}
