import { useState } from 'react';
import { post } from '../api/client';
import type { Clause, DocumentView, Round } from '../api/types';
import { clauseNumber } from '../documents/clause-name';
import { useDoing } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { FormDialog } from '../shell/dialog';
import { AreaField, CheckField, ChoiceField } from '../shell/fields';
import { AuthorField, authorOf } from './author-field';
import { commentKinds, type CommentKind } from './types';
import { useCommentWords } from './words';

interface AddCommentProps {
  readonly document: DocumentView;
  readonly round: Round;
  readonly reader: Reader;
  /** Null: the whole text. */
  readonly clause: Clause | null;
}

export function AddComment(props: AddCommentProps) {
  const words = useCommentWords();
  const [open, setOpen] = useState(false);
  const name = props.clause ? words.addOn(clauseNumber(props.clause)) : words.addOnWhole;
  return (
    <>
      <button type="button" className="small" aria-label={name} onClick={() => setOpen(true)}>
        {words.add}
      </button>
      {open && <CommentDialog {...props} title={name} onClose={() => setOpen(false)} />}
    </>
  );
}

type CommentDialogProps = AddCommentProps & { readonly title: string; readonly onClose: () => void };

function CommentDialog({ document, round, reader, clause, title, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  const [kind, setKind] = useState<CommentKind>('remark');
  const { mutate, isPending, error } = useDoing(
    document.id,
    (form: FormData) => post(`/documents/${document.id}/comments`, bodyOf(form, clause)),
    { done: words.added, onDone: onClose },
  );
  return (
    <FormDialog {...{ title, submit: words.send, pending: isPending, error, onClose, onSubmit: mutate }}>
      {clause && (
        <blockquote lang={document.language} tabIndex={0}>
          {clause.heading} {clause.text}
        </blockquote>
      )}
      <AuthorField document={document} round={round} reader={reader} />
      <ChoiceField
        {...{ legend: words.kind, name: 'kind', value: kind, onChoose: setKind }}
        choices={commentKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <AreaField label={words.body} name="body" required maxLength={100_000} />
      {kind === 'amendment' && (
        <AreaField
          {...{
            label: words.proposedText,
            hint: clause ? words.proposedHint : undefined,
            name: 'proposedText',
          }}
          {...{
            defaultValue: clause?.text,
            required: true,
            maxLength: 100_000,
            lang: document.language,
            rows: 6,
          }}
        />
      )}
      {kind !== 'support' && <CheckField label={words.blocking} hint={words.blockingHint} name="blocking" />}
    </FormDialog>
  );
}

function bodyOf(form: FormData, clause: Clause | null): object {
  return {
    ...{ kind: form.get('kind'), body: String(form.get('body')).trim(), blocking: form.has('blocking') },
    ...(form.get('proposedText') ? { proposedText: form.get('proposedText') } : {}),
    ...(clause ? { anchor: { clauseId: clause.clauseId } } : {}),
    ...authorOf(form),
  };
}
