import { actNames } from '#workflow/names';
import { post } from '../api/client';
import type { ActOffer, DocumentView } from '../api/types';
import { useDoing } from '../documents/queries';
import type { Reader } from '../documents/standing';
import { capitalised, useLanguage } from '../language/language';
import { DateField } from '../shell/date-field';
import { FormDialog } from '../shell/dialog';
import { AreaField } from '../shell/fields';
import { actBody, fieldOf } from './act-body';
import { ActFields } from './act-fields';
import { fieldsOf, needsReason } from './act-forms';
import { useApprovalWords } from './words';

interface ActDialogProps {
  readonly document: DocumentView;
  readonly offer: ActOffer;
  readonly reader: Reader;
  readonly onClose: () => void;
}

/** Asks for what an act needs and does it, on the document as the reader has seen it. */
export function ActDialog({ document, offer, reader, onClose }: ActDialogProps) {
  const words = useApprovalWords();
  const language = useLanguage();
  const { type } = offer;
  const name = actNames[language][type];
  const { mutate, isPending, error } = useDoing(
    document.id,
    (body: object) => post(`/documents/${document.id}/actions/${type}`, body, document.etag),
    { done: words.done(name), onDone: onClose },
  );
  const fields = fieldsOf[type] ?? [];
  return (
    <FormDialog
      {...{ title: capitalised(name, language), submit: capitalised(name, language) }}
      {...{ pending: isPending, error, fieldOf, onClose, wide: fields.includes('outcome') }}
      onSubmit={(form) => mutate(actBody(form))}
    >
      <p className="quiet" lang={document.language}>
        {document.title}
      </p>
      <ActFields document={document} offer={offer} fields={fields} />
      <AreaField label={words.reason} name="reason" rows={2} required={needsReason(type, reader)} />
      {reader.roles.has('office') && (
        <DateField label={words.officialDate} hint={words.officialDateHint} name="officialDate" type="date" />
      )}
    </FormDialog>
  );
}
