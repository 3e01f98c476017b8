import { useRef, useState } from 'react';
import { put } from '../api/client';
import type { DocumentView } from '../api/types';
import { useDoing } from '../documents/queries';
import { FormDialog } from '../shell/dialog';
import { measureIn, MeasureFields } from './measure-fields';
import type { MeasureView, Target } from './types';
import { useTargetWords } from './words';

interface TargetDialogProps {
  readonly target: Target;
  readonly document: DocumentView;
  readonly n: number;
  readonly title: string;
  readonly onClose: () => void;
}

interface Row {
  readonly key: string;
  readonly measure: MeasureView | null;
}

/** The agency says what a target asks for: as it was read, or corrected. */
export function TargetDialog({ target, document, n, title, onClose }: TargetDialogProps) {
  const words = useTargetWords();
  const { clauseId, measures, etag } = target;
  const [rows, setRows] = useState<readonly Row[]>(() =>
    measures.map((measure, at) => ({ key: `read-${at}`, measure })),
  );
  const added = useRef(0);
  const add = useRef<HTMLButtonElement>(null);
  const { mutate, isPending, error } = useDoing(
    document.id,
    (form: FormData) =>
      put(
        `/documents/${document.id}/versions/${n}/targets/${clauseId}`,
        { measures: rows.map(({ key }) => measureIn(form, key)) },
        etag ?? undefined,
      ),
    { done: words.done, onDone: onClose },
  );
  const remove = (key: string): void => {
    setRows(rows.filter((row) => row.key !== key));
    add.current?.focus();
  };
  return (
    <FormDialog
      {...{ title, wide: true, submit: words.submit, pending: isPending, error, onClose, onSubmit: mutate }}
      fieldOf={(path) => {
        const [, at, part] = /^measures\.(\d+)\.(\w+)/.exec(path) ?? [];
        const row = rows[Number(at)];
        return row && `${row.key}.${part === 'numbers' ? 'number' : part}`;
      }}
    >
      <blockquote lang={document.language} tabIndex={0}>
        {target.words}
      </blockquote>
      {rows.length === 0 && <p>{words.nothing}</p>}
      {rows.map(({ key, measure }, at) => (
        <fieldset key={key} className="group">
          <legend>{words.measure(at + 1)}</legend>
          <MeasureFields prefix={key} measure={measure} clause={target.words} language={document.language} />
          <button type="button" className="small" onClick={() => remove(key)}>
            {words.remove(at + 1)}
          </button>
        </fieldset>
      ))}
      <button
        ref={add}
        type="button"
        className="small"
        onClick={() => setRows([...rows, { key: `added-${added.current++}`, measure: null }])}
      >
        {words.add}
      </button>
    </FormDialog>
  );
}
