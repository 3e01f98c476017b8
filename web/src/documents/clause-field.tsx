import type { DocumentView } from '../api/types';
import { SelectField } from '../shell/fields';
import { clauseName } from './clause-name';
import { useVersion } from './queries';

interface ClauseFieldProps {
  readonly document: DocumentView;
  readonly label: string;
  /** For "no clause". */
  readonly none: string;
  readonly cited: string | undefined;
}

/** A clause of the newest text, cited as changed. */
export function ClauseField({ document, label, none, cited = '' }: ClauseFieldProps) {
  const { data: version } = useVersion(document.id, document.latestVersion);
  return (
    <SelectField label={label} name="clauseIds" defaultValue={cited}>
      <option value="">{none}</option>
      {version?.clauses.map((clause) => (
        <option key={clause.clauseId} value={clause.clauseId}>
          {clauseName(clause)}
        </option>
      ))}
    </SelectField>
  );
}

export const clauseIdsOf = (form: FormData): string[] => form.getAll('clauseIds').map(String).filter(Boolean);
