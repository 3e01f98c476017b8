import { useId, type ComponentProps, type ReactNode } from 'react';
import { useShellWords } from './words';

interface Labelled {
  readonly label: string;
  readonly hint?: ReactNode;
}

function Label({ htmlFor, label, optional }: { htmlFor: string; label: string; optional: boolean }) {
  const words = useShellWords();
  return (
    <label htmlFor={htmlFor}>
      {label} {optional && <span className="quiet">{words.optional}</span>}
    </label>
  );
}

export function TextField({ label, hint, ...input }: Labelled & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="field">
      <Label htmlFor={id} label={label} optional={!input.required} />
      <input {...input} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

export function AreaField({ label, hint, ...input }: Labelled & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <div className="field">
      <Label htmlFor={id} label={label} optional={!input.required} />
      <textarea rows={4} {...input} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

export function SelectField({ label, hint, children, ...input }: Labelled & ComponentProps<'select'>) {
  const id = useId();
  return (
    <div className="field">
      <Label htmlFor={id} label={label} optional={false} />
      <select {...input} id={id} aria-describedby={hint ? `${id}-hint` : undefined}>
        {children}
      </select>
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

export function CheckField({ label, hint, ...input }: Labelled & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="field check">
      <input {...input} type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
      <label htmlFor={id}>{label}</label>
      {hint && <Hint id={id}>{hint}</Hint>}
    </div>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Why it cannot be chosen now; undefined = it can. */
  readonly refused?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly value?: Value | undefined;
  readonly onChoose?: (value: Value) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, name, choices, value, onChoose } = props;
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="choice">
          <input
            {...{ type: 'radio', id: `${id}-${choice.value}`, name, value: choice.value, required: true }}
            disabled={choice.refused !== undefined}
            checked={value === undefined ? undefined : value === choice.value}
            onChange={() => onChoose?.(choice.value)}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.refused !== undefined && <div className="hint">{choice.refused}</div>}
        </div>
      ))}
    </fieldset>
  );
}

function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="hint" id={`${id}-hint`}>
      {children}
    </div>
  );
}
