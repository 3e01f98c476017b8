import type { DirectiveKind, Strength } from '../../conclusions/directive.entity';

/** A directive and what becomes of it: question and clarification, response, verification. */
export interface DemoDirective {
  readonly strength: Strength;
  readonly kind?: DirectiveKind;
  readonly text: string;
  readonly criterion?: string;
  /** The lead agency of a directive on the text. */
  readonly addressee?: 'front';
  readonly clauses?: readonly string[];
  readonly exchange?: { readonly question: string; readonly clarification: string };
  /** An action is answered by nobody in the draft. */
  readonly response?: { readonly body: string; readonly clauses: readonly string[] };
  readonly verification?: string;
}
