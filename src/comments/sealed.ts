import type { Actor } from '../access/actor';
import { runsDocument } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';
import { speaksFor } from './author';

interface Said {
  readonly roundNumber: number;
  readonly byPartyId: string;
  readonly enteredBy: string;
}

const rules = `select (rules -> 'sealedRounds')::boolean as sealed from rules_versions where id = $1`;

/** A comment of a sealed round is like an unknown one to everybody but its author, who wrote it down, and the office. @throws NotFound */
export async function requireUnsealed(
  tx: Tx,
  actor: Actor,
  { state, resumeTo, round, standing }: OpenDocument,
  { roundNumber, byPartyId, enteredBy }: Said,
): Promise<void> {
  const open = (resumeTo ?? state) === 'comments.open' && round?.number === roundNumber;
  if (!open || runsDocument(standing) || enteredBy === actor.personId) return;
  const pinned = await tx.first<{ sealed: boolean }>(rules, [round.rulesVersionId]);
  if (pinned?.sealed && !(await speaksFor(tx, actor, byPartyId))) throw new NotFound();
}
