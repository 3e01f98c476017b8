import { useRef, useState } from 'react';
import type { DocumentView } from '../api/types';
import { ClauseField } from '../documents/clause-field';
import { useDocumentWords } from '../documents/words';
import { DateField } from '../shell/date-field';
import { AreaField, SelectField, TextField } from '../shell/fields';
import { useApprovalWords } from './words';

interface DirectiveFieldsProps {
  readonly document: DocumentView;
  readonly kinds: readonly ('text' | 'action')[];
}

/** As many directives as the conclusion has, each a group of fields of its own. */
export function DirectiveFields({ document, kinds }: DirectiveFieldsProps) {
  const words = useApprovalWords();
  const [keys, setKeys] = useState<readonly number[]>([]);
  const next = useRef(1);
  const add = useRef<HTMLButtonElement>(null);
  const remove = (key: number): void => {
    setKeys(keys.filter((other) => other !== key));
    add.current?.focus();
  };
  return (
    <>
      {keys.map((key, index) => (
        <fieldset key={key} className="group">
          <legend>{words.directive(index + 1)}</legend>
          <input type="hidden" name="directive" value={key} />
          <OneDirective document={document} kinds={kinds} prefix={String(key)} />
          <button type="button" className="small" onClick={() => remove(key)}>
            {words.removeDirective(index + 1)}
          </button>
        </fieldset>
      ))}
      <button ref={add} type="button" className="small" onClick={() => setKeys([...keys, next.current++])}>
        {words.addDirective}
      </button>
    </>
  );
}

function OneDirective({ document, kinds, prefix }: DirectiveFieldsProps & { readonly prefix: string }) {
  const words = useApprovalWords();
  const text = useDocumentWords();
  return (
    <>
      <AreaField label={words.directiveText} name={`${prefix}.text`} rows={2} required autoFocus />
      <div className="columns">
        <SelectField label={words.strength} name={`${prefix}.strength`}>
          <option value="order">{words.strengths.order}</option>
          <option value="request">{words.strengths.request}</option>
        </SelectField>
        <SelectField label={words.kind} name={`${prefix}.kind`}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </SelectField>
        <DateField label={words.dueOn} name={`${prefix}.dueOn`} type="date" />
      </div>
      <ClauseField {...{ document, label: words.clause, none: text.whole, name: `${prefix}.clauseIds` }} />
      <TextField label={words.criterion} name={`${prefix}.criterion`} />
    </>
  );
}
