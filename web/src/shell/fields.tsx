import { useId, type ComponentProps, type ReactNode } from 'react';
import { useFlaw } from './flaws';
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

/** What ties a field to the sentences below it. */
function useNotes(name: string | undefined, hint: ReactNode, asWritten?: string) {
  const id = useId();
  const sent = useFlaw(name);
  const flaw = asWritten ?? sent;
  const described = [flaw && `${id}-flaw`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return {
    tied: { id, 'aria-describedby': described || undefined, ...(flaw ? { 'aria-invalid': true } : {}) },
    notes: (
      <>
        {flaw && (
          <div className="flaw" id={`${id}-flaw`} role={asWritten === undefined ? undefined : 'status'}>
            {flaw}
          </div>
        )}
        {hint && (
          <div className="hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </>
    ),
  };
}

export function TextField({ label, hint, ...input }: Labelled & ComponentProps<'input'>) {
  const { tied, notes } = useNotes(input.name, hint);
  return (
    <div className="field">
      <Label htmlFor={tied.id} label={label} optional={!input.required} />
      <input {...input} {...tied} />
      {notes}
    </div>
  );
}

interface AreaProps extends Labelled, ComponentProps<'textarea'> {
  /** What is wrong with it already while it is written. */
  readonly flaw?: string | undefined;
}

export function AreaField({ label, hint, flaw, ...input }: AreaProps) {
  const { tied, notes } = useNotes(input.name, hint, flaw);
  return (
    <div className="field">
      <Label htmlFor={tied.id} label={label} optional={!input.required} />
      <textarea rows={4} {...input} {...tied} />
      {notes}
    </div>
  );
}

export function SelectField({ label, hint, children, ...input }: Labelled & ComponentProps<'select'>) {
  const { tied, notes } = useNotes(input.name, hint);
  return (
    <div className="field">
      <Label htmlFor={tied.id} label={label} optional={false} />
      <select {...input} {...tied}>
        {children}
      </select>
      {notes}
    </div>
  );
}

export function CheckField({ label, hint, ...input }: Labelled & ComponentProps<'input'>) {
  const { tied, notes } = useNotes(input.name, hint);
  return (
    <div className="field check">
      <input {...input} {...tied} type="checkbox" />
      <label htmlFor={tied.id}>{label}</label>
      {notes}
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
  const { tied, notes } = useNotes(name, undefined);
  const { id } = tied;
  return (
    <fieldset className="choices" aria-describedby={tied['aria-describedby']}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="choice">
          <input
            {...{ type: 'radio', id: `${id}-${choice.value}`, name, value: choice.value, required: true }}
            disabled={choice.refused !== undefined}
            aria-describedby={choice.refused === undefined ? undefined : `${id}-${choice.value}-why`}
            checked={value === undefined ? undefined : value === choice.value}
            onChange={() => onChoose?.(choice.value)}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          {choice.refused !== undefined && (
            <div className="hint" id={`${id}-${choice.value}-why`}>
              {choice.refused}
            </div>
          )}
        </div>
      ))}
      {notes}
    </fieldset>
  );
}
