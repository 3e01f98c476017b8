import type { VersionSummary } from '../api/types';
import { useLanguage, type Language } from '../language/language';
import { useImportWords } from './words';

interface OriginalFileProps {
  readonly documentId: string;
  readonly version: VersionSummary;
}

/** The file that a version was read from, as it was handed in. */
export function OriginalFile({ documentId, version: { n, file, sourceFormat } }: OriginalFileProps) {
  const words = useImportWords();
  const language = useLanguage();
  if (!file) return null;
  return (
    <span className="original">
      {words.original}:{' '}
      <a href={`/api/v1/documents/${documentId}/versions/${n}/file`} download={file.name}>
        {file.name}
      </a>{' '}
      <span className="quiet">
        ({words.formats[sourceFormat]}, {sizeOf(file.size, language)})
      </span>
    </span>
  );
}

function sizeOf(bytes: number, language: Language): string {
  const [unit, factor] =
    bytes < 1000
      ? (['byte', 1] as const)
      : bytes < 1e6
        ? (['kilobyte', 1e3] as const)
        : (['megabyte', 1e6] as const);
  const style = { style: 'unit', unit, unitDisplay: bytes < 1000 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(language, { ...style, maximumSignificantDigits: 3 }).format(bytes / factor);
}
