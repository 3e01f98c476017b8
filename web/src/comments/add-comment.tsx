import { useState } from 'react';
import { clauseWords } from '#text/anchors/clause-words';
import { post } from '../api/client';
import type { Clause, DocumentView, Round } from '../api/types';
import { clauseNumber } from '../documents/clause-name';
import { useDoing } from '../documents/queries';
import type { Reader } from '../documents/standing';
import type { Spot } from '../quotes/marks';
import { MarkedWords } from '../quotes/marked-words';
import { anchorOf, QuoteField, quotingOf, type Quoting } from '../quotes/quote-field';
import { useQuoteWords } from '../quotes/words';
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
  const name = useTitle(props.clause);
  return (
    <>
      <button type="button" className="small" aria-label={name} onClick={() => setOpen(true)}>
        {words.add}
      </button>
      {open && <CommentDialog {...props} selected={null} onClose={() => setOpen(false)} />}
    </>
  );
}

function useTitle(clause: Clause | null): string {
  const words = useCommentWords();
  return clause ? words.addOn(clauseNumber(clause)) : words.addOnWhole;
}

type CommentDialogProps = AddCommentProps & {
  /** The words of the clause that were selected before. */
  readonly selected: Spot | null;
  readonly onClose: () => void;
};

export function CommentDialog({ document, round, reader, clause, selected, onClose }: CommentDialogProps) {
  const words = useCommentWords();
  const quoteWords = useQuoteWords();
  const [kind, setKind] = useState<CommentKind>('remark');
  const whole = clause ? clauseWords(clause) : '';
  const [typed, setTyped] = useState(selected ? whole.slice(selected.from, selected.to) : '');
  const quoting: Quoting = clause ? quotingOf(clause, typed, selected) : { found: 'nothing' };
  const { mutate, isPending, error } = useDoing(
    document.id,
    (form: FormData) => post(`/documents/${document.id}/comments`, bodyOf(form, clause, quoting)),
    { done: words.added, onDone: onClose },
  );
  const marks = quoting.found === 'once' ? [{ ...quoting, uncertain: false }] : [];
  return (
    <FormDialog
      {...{ title: useTitle(clause), submit: words.send, pending: isPending, error, onClose }}
      fieldOf={(path) => (path.startsWith('anchor') ? 'quote' : undefined)}
      onSubmit={mutate}
    >
      {clause && (
        <>
          <blockquote lang={document.language} tabIndex={0}>
            <MarkedWords words={whole} at={0} marks={marks} />
          </blockquote>
          <QuoteField {...{ value: typed, quoting, language: document.language, onChange: setTyped }} />
        </>
      )}
      <AuthorField document={document} round={round} reader={reader} />
      <ChoiceField
        {...{ legend: words.kind, name: 'kind', value: kind, onChoose: setKind }}
        choices={commentKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <AreaField label={words.body} name="body" required maxLength={100_000} />
      {kind === 'amendment' && (
        <AreaField
          {...{ label: words.proposedText, name: 'proposedText', required: true, maxLength: 100_000 }}
          {...{ lang: document.language, rows: 6 }}
          hint={quoting.found === 'once' ? quoteWords.replaced : clause && words.proposedHint}
          defaultValue={quoting.found === 'once' ? whole.slice(quoting.from, quoting.to) : clause?.text}
        />
      )}
      {kind !== 'support' && <CheckField label={words.blocking} hint={words.blockingHint} name="blocking" />}
    </FormDialog>
  );
}

function bodyOf(form: FormData, clause: Clause | null, quoting: Quoting): object {
  return {
    ...{ kind: form.get('kind'), body: String(form.get('body')).trim(), blocking: form.has('blocking') },
    ...(form.get('proposedText') ? { proposedText: form.get('proposedText') } : {}),
    ...(clause ? { anchor: anchorOf(clause, quoting) } : {}),
    ...authorOf(form),
  };
}
