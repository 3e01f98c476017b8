import type { VersionSummary } from '../api/types';
import { useDocumentWords } from '../documents/words';
import { shownMinute } from '../language/dates';

interface VersionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly versions: readonly VersionSummary[];
  readonly n: number;
  readonly onChoose: (n: number) => void;
}

export function VersionField({ id, label, versions, n, onChoose }: VersionFieldProps) {
  const words = useDocumentWords();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={n} onChange={(event) => onChoose(Number(event.target.value))}>
        {versions.map((version) => (
          <option key={version.n} value={version.n}>
            {words.versionLabel(version.n, version.draftNumber)} · {shownMinute(version.createdAt)}
          </option>
        ))}
      </select>
    </div>
  );
}
