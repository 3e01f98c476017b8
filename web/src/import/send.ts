import { post } from '../api/client';
import type { Corrections, Reading, Source } from './types';

interface Query {
  readonly documentId: string;
  readonly preview: boolean;
}

function handIn<Answer>(
  source: Source,
  corrections: Corrections,
  { documentId, preview }: Query,
): Promise<Answer> {
  const { file, content, changes } = source;
  const said = [...corrections].map(([ordinal, correction]) => ({ ordinal, ...correction }));
  const query = new URLSearchParams({
    ...(preview ? { preview: 'true' } : {}),
    ...(changes ? { changes } : {}),
  });
  const path = `/documents/${documentId}/versions?${query}`;
  if (!file)
    return post<Answer>(path, { format: 'text', content, ...(said.length > 0 ? { corrections: said } : {}) });
  const form = new FormData();
  if (said.length > 0) form.set('corrections', JSON.stringify(said));
  form.set('file', file, file.name);
  return post<Answer>(path, form);
}

export const previewText = (documentId: string, source: Source, corrections: Corrections): Promise<Reading> =>
  handIn<Reading>(source, corrections, { documentId, preview: true });
export const saveText = (
  documentId: string,
  source: Source,
  corrections: Corrections,
): Promise<{ n: number }> => handIn<{ n: number }>(source, corrections, { documentId, preview: false });
