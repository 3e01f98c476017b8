import { useState } from 'react';
import type { DocumentView } from '../api/types';
import { SelectField } from '../shell/fields';
import { Loaded } from '../shell/loading';
import { clauseName } from './clause-name';
import { useVersion } from './queries';
import { useDocumentWords } from './words';

interface ClauseFieldProps {
  readonly document: DocumentView;
  readonly label: string;
  /** For "no clause". */
  readonly none: string;
  readonly name?: string;
  readonly cited?: readonly string[] | undefined;
}

/** Clauses of the newest text, cited as changed or directed to: as many as there are. */
export function ClauseField({ document, label, none, name = 'clauseIds', cited = [] }: ClauseFieldProps) {
  const words = useDocumentWords();
  const version = useVersion(document.id, document.latestVersion);
  const [rows, setRows] = useState<readonly string[]>(cited.length > 0 ? cited : ['']);
  return (
    <Loaded of={version}>
      {({ clauses }) => (
        <div className="clause-field">
          {rows.map((clauseId, at) => (
            <SelectField
              key={at}
              {...{ label: at === 0 ? label : words.another(label, at + 1), name, defaultValue: clauseId }}
              autoFocus={at > 0 && at >= cited.length}
            >
              <option value="">{none}</option>
              {clauses.map((clause) => (
                <option key={clause.clauseId} value={clause.clauseId}>
                  {clauseName(clause)}
                </option>
              ))}
            </SelectField>
          ))}
          <button type="button" className="small" onClick={() => setRows([...rows, ''])}>
            {words.addClause}
          </button>
        </div>
      )}
    </Loaded>
  );
}

export const clauseIdsOf = (form: FormData, name = 'clauseIds'): string[] => [
  ...new Set(form.getAll(name).map(String).filter(Boolean)),
];
