import { useState } from 'react';
import { post, put } from '../api/client';
import type { DocumentView } from '../api/types';
import type { Reader } from '../documents/standing';
import { AnswerDirectiveDialog } from './answer-dialog';
import { ConfirmDialog, TellDialog, VerifyDialog } from './directive-dialogs';
import type { DirectiveView } from './types';
import { mayAnswer, mayClarify, mayConfirm, mayLift, mayQuestion, mayVerify } from './when';
import { useConclusionWords } from './words';

export interface DirectiveDialogProps {
  readonly directive: DirectiveView;
  readonly document: DocumentView;
  readonly onClose: () => void;
  /** Sends what was filled in, to a part of this directive. */
  readonly send: (part: string, body: object, ifMatch?: string) => Promise<unknown>;
}

const acts = [
  { name: 'answer', may: mayAnswer, Dialog: AnswerDirectiveDialog },
  { name: 'verify', may: mayVerify, Dialog: VerifyDialog },
  { name: 'confirm', may: mayConfirm, Dialog: ConfirmDialog },
  { name: 'question', may: mayQuestion, Dialog: TellDialog.question },
  { name: 'clarify', may: mayClarify, Dialog: TellDialog.clarify },
  { name: 'lift', may: mayLift, Dialog: TellDialog.lift },
] as const;
type ActName = (typeof acts)[number]['name'];
const posted = ['question', 'clarify', 'lift'];

interface DirectiveActsProps {
  readonly directive: DirectiveView;
  readonly document: DocumentView;
  readonly reader: Reader;
}

/** What the reader may do about one directive. */
export function DirectiveActs({ directive, document, reader }: DirectiveActsProps) {
  const words = useConclusionWords();
  const [doing, setDoing] = useState<ActName | null>(null);
  const offered = acts.filter(({ may }) => may(reader, document.state, directive));
  const chosen = offered.find(({ name }) => name === doing);
  if (offered.length === 0) return null;
  const send: DirectiveDialogProps['send'] = (part, body, ifMatch) =>
    (posted.includes(part) ? post : put)(`/directives/${directive.id}/${part}`, body, ifMatch);
  return (
    <div className="buttons">
      {offered.map(({ name }) => (
        <button
          key={name}
          type="button"
          className="small"
          aria-label={`${words[name]}: ${words.n(directive.n)}`}
          onClick={() => setDoing(name)}
        >
          {words[name]}
        </button>
      ))}
      {chosen && <chosen.Dialog {...{ directive, document, send, onClose: () => setDoing(null) }} />}
    </div>
  );
}
