import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { FieldOf } from './flaws';
import { Form } from './form';
import { useShellWords } from './words';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly wide?: boolean;
  readonly fieldOf?: FieldOf;
  readonly onSubmit: (form: FormData) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question asked in the browser's own modal dialog: it keeps the focus inside and gives it back to the button that
 * opened it. What was written in it is not lost by one press of a key.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, pending, error, wide = false, fieldOf, onSubmit, onClose, children } = props;
  const words = useShellWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [written, setWritten] = useState(false);
  const [leaving, setLeaving] = useState(false);
  // Before a field of the dialog takes the focus.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const element = dialog.current;
    const first = element?.contains(document.activeElement) ? document.activeElement : null;
    element?.showModal();
    if (first instanceof HTMLElement) first.focus();
    return () => {
      element?.close();
      // What was done may have taken its own button away; then the page's heading is the place to go on from.
      const next = opener?.isConnected ? opener : document.querySelector('main h1');
      if (next instanceof HTMLElement) next.focus();
    };
  }, [opener]);
  useEffect(() => {
    if (!written) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [written]);
  const left = useRef<Element | null>(null);
  const leave = (): void => {
    if (!written || leaving) return onClose();
    left.current = document.activeElement;
    setLeaving(true);
  };
  const stay = (): void => {
    setLeaving(false);
    if (left.current instanceof HTMLElement) left.current.focus();
  };
  // Before the browser hears of it, which closes a dialog by itself when it is asked twice.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (leaving) stay();
    else leave();
  };
  return (
    <dialog
      ref={dialog}
      className={wide ? 'wide' : undefined}
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // A file dialog that is left says so by the same event.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        leave();
      }}
    >
      <Form
        {...{ pending, error, fieldOf, onSubmit, onWrite: () => setWritten(true) }}
        buttons={
          leaving ? (
            <Leaving onStay={stay} onLeave={onClose} />
          ) : (
            <div className="buttons">
              <button type="submit" className="primary" aria-disabled={pending}>
                {submit}
              </button>
              <button type="button" onClick={leave}>
                {words.cancel}
              </button>
            </div>
          )
        }
      >
        <h2 id={heading}>{title}</h2>
        {children}
      </Form>
    </dialog>
  );
}

interface LeavingProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

function Leaving({ onStay, onLeave }: LeavingProps) {
  const words = useShellWords();
  return (
    <div className="notice" role="alert">
      <p>{words.leave}</p>
      <div className="buttons">
        <button type="button" className="primary" autoFocus onClick={onStay}>
          {words.stay}
        </button>
        <button type="button" onClick={onLeave}>
          {words.drop}
        </button>
      </div>
    </div>
  );
}
