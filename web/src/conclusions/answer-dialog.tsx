import { SayDialog } from '../documents/say-dialog';
import { ClauseField, clauseIdsOf } from '../documents/clause-field';
import type { DirectiveDialogProps } from './directive-acts';
import { responseOutcomes } from './types';
import { useConclusionWords } from './words';

/** The lead agency says how it met a directive on the text, or why it did not follow a request. */
export function AnswerDirectiveDialog({ directive, document, send, onClose }: DirectiveDialogProps) {
  const words = useConclusionWords();
  const { response, strength, text, n } = directive;
  // Product rule: an order must be met or lifted; only a request may go unfollowed.
  const open = responseOutcomes.filter((value) => value === 'done' || strength === 'request');
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, done: words.done, submit: words.record }}
      title={`${words.answer}: ${words.n(n)}`}
      about={<blockquote tabIndex={0}>{text}</blockquote>}
      legend={words.response}
      choices={open.map((value) => ({ value, label: words.responses[value] }))}
      initial={response ? { code: response.outcome, text: response.body } : undefined}
      textLabel={words.explanation}
      textIsRequired={(code) => code === 'not-followed'}
      extra={(code) =>
        code === 'done' && (
          <ClauseField
            {...{ document, label: words.changedClauses, none: words.notNamed }}
            cited={response?.clauseIds ?? directive.clauseIds}
          />
        )
      }
      send={({ code, text: body, form }) => {
        return send('response', { outcome: code, body, clauseIds: clauseIdsOf(form) }, response?.etag);
      }}
    />
  );
}
