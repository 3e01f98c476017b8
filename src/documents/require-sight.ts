import type { Actor } from '../access/actor';
import type { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { bySight, readBySight } from './plain-sight';

const seen = bySight(
  ({ readerAndDocuments, isVisible }) => `select from ${readerAndDocuments} where d.id = $3 and ${isVisible}`,
);

/** For lists that came out empty, which says nothing: there may be no such document for the reader. @throws NotFound */
export async function requireSight(
  reads: Reads,
  { personId }: Actor,
  documentId: string,
  now: Date,
): Promise<void> {
  if ((await readBySight(reads, seen, [personId, now, documentId])).length === 0) throw new NotFound();
}
