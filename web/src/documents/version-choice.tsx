import type { DocumentView } from '../api/types';
import { OriginalFile } from '../import/original-file';
import { shownMinute } from '../language/dates';
import { useRedlineWords } from '../redline/words';
import { Link } from '../shell/router';
import { useVersions } from './queries';
import { useDocumentWords } from './words';

interface VersionChoiceProps {
  readonly document: DocumentView;
  readonly n: number;
  readonly onChoose: (n: number) => void;
}

export function VersionChoice({ document, n, onChoose }: VersionChoiceProps) {
  const words = useDocumentWords();
  const redline = useRedlineWords();
  const { data: versions = [] } = useVersions(document.id);
  if (versions.length === 0) return null;
  const named = versions.map((version) => ({
    n: version.n,
    name: `${words.versionLabel(version.n, version.draftNumber)} · ${shownMinute(version.createdAt)}`,
  }));
  const shown = versions.find((version) => version.n === n);
  const other = (versions.find((version) => version.n < n) ?? versions[0]!).n;
  return (
    <div className="versions">
      {named.length === 1 ? (
        <span className="quiet">{named[0]?.name}</span>
      ) : (
        <>
          <div className="field inline">
            <label htmlFor="version">{words.version}</label>
            <select id="version" value={n} onChange={(event) => onChoose(Number(event.target.value))}>
              {named.map((version) => (
                <option key={version.n} value={version.n}>
                  {version.name}
                </option>
              ))}
            </select>
          </div>
          <Link to={`/documents/${document.id}/compare?from=${other}&to=${n}`}>{redline.compare}</Link>
        </>
      )}
      {shown && <OriginalFile documentId={document.id} version={shown} />}
    </div>
  );
}
