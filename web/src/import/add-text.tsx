import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentView } from '../api/types';
import { isEditable } from '../documents/editable';
import { useDoing } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { FormDialog } from '../shell/dialog';
import { AreaField, SelectField, TextField } from '../shell/fields';
import { ReadClauses } from './read-clauses';
import { previewText, saveText } from './send';
import type { Corrections, Reading, Source } from './types';
import { useImportWords } from './words';

/** The button by which the drafting side hands in a text, where the text may be changed. */
export function AddText({ document, reader }: { readonly document: DocumentView; readonly reader: Reader }) {
  const words = useImportWords();
  const [open, setOpen] = useState(false);
  if (!reader.may('version.create') || !isEditable(document.state)) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {words.open}
      </button>
      {open && <TextDialog document={document} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Shown {
  readonly source: Source;
  readonly reading: Reading;
  readonly corrections: Corrections;
}

/** First the text, then how it is read; only what was seen is saved. */
function TextDialog({
  document,
  onClose,
}: {
  readonly document: DocumentView;
  readonly onClose: () => void;
}) {
  const words = useImportWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const none: Corrections = new Map();
  const preview = useMutation({
    mutationFn: async (form: FormData) => {
      const source = sourceOf(form);
      setShown({ source, corrections: none, reading: await previewText(document.id, source, none) });
    },
  });
  const correct = useMutation({
    mutationFn: async ({ source, corrections }: Shown) => {
      const reading = await previewText(document.id, source, corrections);
      // Of corrections made in haste only the reading of the last one counts.
      setShown((latest) => (latest?.corrections === corrections ? { ...latest, reading } : latest));
    },
    // What could not be read so is not kept, where it would spoil the next one.
    onError: () => setShown((latest) => latest && { ...latest, corrections: shown?.corrections ?? none }),
  });
  const say = (corrections: Corrections): void => {
    if (!shown) return;
    setShown({ ...shown, corrections });
    correct.mutate({ ...shown, corrections });
  };
  const save = useDoing(
    document.id,
    async () => shown && saveText(document.id, shown.source, shown.corrections),
    { done: words.saved, onDone: onClose },
  );
  const doing = [preview, correct, save];
  const goBack = (): void => {
    for (const one of doing) one.reset();
    flushSync(() => setShown(null));
    fields.current?.querySelector('input')?.focus();
  };
  return (
    <FormDialog
      {...{ title: words.title, wide: true, onClose, submit: shown ? words.save : words.show }}
      pending={preview.isPending || save.isPending}
      error={doing.find(({ error }) => error)?.error}
      onSubmit={(form) => (shown ? save.mutate() : preview.mutate(form))}
    >
      <div ref={fields} hidden={shown !== null}>
        <SourceFields />
      </div>
      {shown && (
        <>
          <ReadClauses {...shown} language={document.language} onCorrect={say} />
          <p className="buttons">
            <button type="button" onClick={goBack}>
              {words.goBack}
            </button>
          </p>
        </>
      )}
    </FormDialog>
  );
}

function SourceFields() {
  const words = useImportWords();
  return (
    <>
      <TextField
        type="file"
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".docx,.docm,.md,.txt"
      />
      <SelectField name="changes" label={words.changes} hint={words.changesHint} defaultValue="">
        {(['', 'accept', 'reject'] as const).map((value) => (
          <option key={value} value={value}>
            {words.changesChoices[value || 'ask']}
          </option>
        ))}
      </SelectField>
      <AreaField name="content" label={words.paste} hint={words.pasteHint} rows={10} />
    </>
  );
}

function sourceOf(form: FormData): Source {
  const file = form.get('file');
  const changes = form.get('changes');
  return {
    file: file instanceof File && file.name !== '' ? file : null,
    content: String(form.get('content') ?? ''),
    changes: changes === 'accept' || changes === 'reject' ? changes : '',
  };
}
