import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Problem } from '../api/problem';
import { fieldsOf, FlawsContext, flawsIn, flawsSaid, type FieldOf, type Flaws } from './flaws';
import { FocusedProblem } from './problem-notice';
import { useShellWords } from './words';

interface FormProps {
  readonly className?: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly fieldOf?: FieldOf | undefined;
  readonly onSubmit: (form: FormData) => void;
  readonly onWrite?: () => void;
  readonly children: ReactNode;
  /** Below what was refused. */
  readonly buttons: ReactNode;
}

const none: Flaws = new Map();
const samePath: FieldOf = () => undefined;

/** Fields with what is wrong shown at each of them, whether the page or the server found it; the first takes the focus. */
export function Form(props: FormProps) {
  const { className, pending, error, fieldOf = samePath, onSubmit, onWrite, children, buttons } = props;
  const words = useShellWords();
  const form = useRef<HTMLFormElement>(null);
  const [flaws, setFlaws] = useState(none);
  const show = (found: Flaws): void => {
    flushSync(() => setFlaws(found));
    fieldsOf(form.current!)
      .find(({ name, validity }) => found.has(name) || !validity.valid)
      ?.focus();
  };
  const latest = useRef({ show, fieldOf });
  useEffect(() => {
    latest.current = { show, fieldOf };
  });
  useEffect(() => {
    if (!(error instanceof Problem) || error.flaws.length === 0 || !form.current) return;
    const said = flawsSaid(error, form.current, latest.current.fieldOf);
    // Not while React draws: what is shown is to be drawn before the field with its sentence takes the focus.
    if (said.size > 0) queueMicrotask(() => latest.current.show(said));
  }, [error]);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (pending) return;
    const found = flawsIn(event.currentTarget, words);
    if (found.size > 0) return show(found);
    setFlaws(none);
    onSubmit(new FormData(event.currentTarget));
  };
  const mend = ({ target }: FormEvent<HTMLFormElement>): void => {
    const { name, type } = target as unknown as HTMLInputElement;
    if (flaws.has(name)) setFlaws(new Map([...flaws].filter(([flawed]) => flawed !== name)));
    if (!['radio', 'checkbox', 'file'].includes(type)) onWrite?.();
  };
  return (
    <form ref={form} className={className} noValidate onSubmit={send} onInput={mend}>
      <FlawsContext value={flaws}>{children}</FlawsContext>
      {error !== null && error !== undefined && <FocusedProblem error={error} />}
      {buttons}
      <p className="sending quiet" role="status">
        {pending && words.sending}
      </p>
    </form>
  );
}
