import { useState, type ReactNode } from 'react';
import { FormDialog } from '../shell/dialog';
import { AreaField, ChoiceField, type Choice } from '../shell/fields';
import type { FieldOf } from '../shell/flaws';
import { useDoing } from './queries';

export interface Said<Code extends string> {
  readonly code: Code;
  readonly text: string;
  readonly form: FormData;
}

interface SayDialogProps<Code extends string> {
  readonly documentId: string;
  readonly title: string;
  readonly submit: string;
  /** What the reader answers to. */
  readonly about?: ReactNode;
  readonly legend?: string;
  readonly choices?: readonly Choice<Code>[];
  readonly initial?: { readonly code: Code; readonly text: string } | undefined;
  /** None = nothing but the choice is asked. */
  readonly textLabel?: string;
  readonly textIsRequired?: (code: Code | undefined) => boolean;
  readonly extra?: (code: Code | undefined) => ReactNode;
  readonly send: (said: Said<Code>) => Promise<unknown>;
  readonly done: string;
  readonly onClose: () => void;
}

/** The API names each choice and its reason by what they are. */
const fieldOf: FieldOf = (path) =>
  ({ body: 'text', reason: 'text', value: 'code', choice: 'code', outcome: 'code', confirmed: 'code' })[path];

/** Positions, dispositions, answers, rulings, verifications, votes: a choice and why. */
export function SayDialog<Code extends string>(props: SayDialogProps<Code>) {
  const { title, submit, about, legend, choices, initial, textLabel, textIsRequired, extra } = props;
  const [code, setCode] = useState<Code | undefined>(initial?.code);
  const { mutate, isPending, error } = useDoing(props.documentId, props.send, {
    done: props.done,
    onDone: props.onClose,
  });
  return (
    <FormDialog
      {...{ title, submit, pending: isPending, error, fieldOf, onClose: props.onClose }}
      onSubmit={(form) =>
        mutate({
          code: String(form.get('code') ?? '') as Code,
          text: String(form.get('text') ?? '').trim(),
          form,
        })
      }
    >
      {about}
      {choices && (
        <ChoiceField
          legend={legend ?? title}
          name="code"
          choices={choices}
          value={code ?? ('' as Code)}
          onChoose={setCode}
        />
      )}
      {extra?.(code)}
      {textLabel !== undefined && (
        <AreaField
          label={textLabel}
          name="text"
          defaultValue={initial?.text}
          required={textIsRequired?.(code) ?? false}
        />
      )}
    </FormDialog>
  );
}
