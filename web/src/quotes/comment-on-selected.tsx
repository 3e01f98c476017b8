import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Clause } from '../api/types';
import { clauseAnchor } from '../documents/clause-name';
import type { Spot } from './marks';
import { selectedWords, type SelectedWords } from './selected';
import { useQuoteWords } from './words';

interface CommentOnSelectedProps {
  readonly clauses: readonly Clause[];
  readonly dialog: (clause: Clause, selected: Spot, onClose: () => void) => ReactNode;
}

/**
 * The button for words that the reader selects, by mouse, touch or keyboard. It stands in the page right behind the
 * clause's words, so that Tab leads to it from there, and is drawn at the lower edge of the window, where it moves nothing.
 */
export function CommentOnSelected({ clauses, dialog }: CommentOnSelectedProps) {
  const words = useQuoteWords();
  const [selected, setSelected] = useState<SelectedWords | 'several' | null>(null);
  const [open, setOpen] = useState(false);
  // A finger on the button takes the selection away before the button hears of it.
  const pressed = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const follow = (): void => {
      const busy = pressed.current || document.activeElement === button.current;
      const now = selectedWords(document.getSelection());
      if (!open && !(busy && now === null)) setSelected(now);
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [open]);
  const told = (
    <div role="status">{selected === 'several' && <p className="selected-bar quiet">{words.several}</p>}</div>
  );
  if (selected === null || selected === 'several') return told;
  const clause = clauses.find(({ clauseId }) => clauseId === selected.clauseId);
  const slot = document.getElementById(clauseAnchor(selected.clauseId))?.querySelector('.selected-slot');
  if (!clause || !slot) return null;
  return (
    <>
      {told}
      {createPortal(
        <p className="selected-bar">
          <button
            ref={button}
            type="button"
            className="primary"
            // Else the press would take the selection, and with it the sight of what is commented on, away.
            onMouseDown={(event) => event.preventDefault()}
            onPointerDown={() => (pressed.current = true)}
            onPointerCancel={() => (pressed.current = false)}
            onClick={() => {
              pressed.current = false;
              button.current?.focus();
              setOpen(true);
            }}
            onBlur={() => !open && setSelected(selectedWords(document.getSelection()))}
          >
            {words.comment}
          </button>
        </p>,
        slot,
      )}
      {open && dialog(clause, selected, () => setOpen(false))}
    </>
  );
}
