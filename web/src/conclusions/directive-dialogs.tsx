import { SayDialog } from '../documents/say-dialog';
import type { DirectiveDialogProps } from './directive-acts';
import { verificationCodes, type DirectiveView } from './types';
import { useConclusionWords } from './words';

function About({ of: { text, response } }: { readonly of: DirectiveView }) {
  const words = useConclusionWords();
  return (
    <>
      <blockquote tabIndex={0}>{text}</blockquote>
      {response && (
        <p>
          <span className="quiet">{words.response}:</span>{' '}
          <strong>{words.responses[response.outcome]}</strong>. {response.body}
        </p>
      )}
    </>
  );
}

export function VerifyDialog({ directive, document, send, onClose }: DirectiveDialogProps) {
  const words = useConclusionWords();
  const { verification, response, n } = directive;
  // "Not followed" is the agency's own word on a request; what was claimed as done is met or it is not.
  const open = verificationCodes.filter(
    (code) => code !== 'not-followed' || response?.outcome === 'not-followed',
  );
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, done: words.done, submit: words.record }}
      title={`${words.verify}: ${words.n(n)}`}
      about={<About of={directive} />}
      legend={words.verification}
      choices={open.map((value) => ({ value, label: words.verifications[value] }))}
      initial={
        verification && verification.code !== 'lifted'
          ? { code: verification.code, text: verification.body }
          : undefined
      }
      textLabel={words.remark}
      send={({ code, text }) => send('verification', { code, body: text }, verification?.etag)}
    />
  );
}

export function ConfirmDialog({ directive, document, send, onClose }: DirectiveDialogProps) {
  const words = useConclusionWords();
  const { verification, confirmation, n } = directive;
  // What is not met is returned or lifted, never confirmed.
  const open = (['yes', 'no'] as const).filter((value) => value === 'no' || verification?.code !== 'not-met');
  return (
    <SayDialog
      {...{ documentId: document.id, onClose, done: words.done, submit: words.record }}
      title={`${words.confirm}: ${words.n(n)}`}
      about={
        <>
          <About of={directive} />
          {verification && (
            <p>
              <span className="quiet">{words.verification}:</span>{' '}
              <strong>{words.verifications[verification.code]}</strong>. {verification.body}
            </p>
          )}
        </>
      }
      legend={words.confirmation}
      choices={open.map((value) => ({ value, label: words.confirmations[value] }))}
      initial={
        confirmation ? { code: confirmation.confirmed ? 'yes' : 'no', text: confirmation.body } : undefined
      }
      textLabel={words.remark}
      textIsRequired={(code) => code === 'no'}
      send={({ code, text }) =>
        send('confirmation', { confirmed: code === 'yes', body: text }, confirmation?.etag)
      }
    />
  );
}

/** One word more on a directive: the agency's question, the presiding person's clarification, or that it is lifted. */
const telling = (name: 'question' | 'clarify' | 'lift', field: 'body' | 'reason') =>
  function Tell({ directive, document, send, onClose }: DirectiveDialogProps) {
    const words = useConclusionWords();
    const labels = { question: words.questionText, clarify: words.clarification, lift: words.reason };
    return (
      <SayDialog
        {...{ documentId: document.id, onClose, done: words.done, submit: words.record }}
        title={`${words[name]}: ${words.n(directive.n)}`}
        about={<About of={directive} />}
        textLabel={labels[name]}
        textIsRequired={() => true}
        send={({ text }) => send(name, { [field]: text })}
      />
    );
  };

export const TellDialog = {
  question: telling('question', 'body'),
  clarify: telling('clarify', 'body'),
  lift: telling('lift', 'reason'),
};
