import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from './problem-notice';
import { useShellWords } from './words';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly wide?: boolean;
  readonly onSubmit: (form: FormData) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question asked in the browser's own modal dialog: it keeps the focus inside and gives it back to the button that
 * opened it.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, pending, error, wide = false, onSubmit, onClose, children } = props;
  const words = useShellWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      // What was done may have taken its own button away; then the page's heading is the place to go on from.
      const next = opener?.isConnected ? opener : document.querySelector('main h1');
      if (next instanceof HTMLElement) next.focus();
    };
  }, []);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!pending) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <dialog
      ref={dialog}
      className={wide ? 'wide' : undefined}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={send}>
        <h2 id={heading}>{title}</h2>
        {children}
        {error !== null && error !== undefined && <ProblemNotice error={error} />}
        <div className="buttons">
          <button type="submit" className="primary" aria-disabled={pending}>
            {submit}
          </button>
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
