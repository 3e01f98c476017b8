import { randomBytes } from 'node:crypto';
import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/ids';
import { canonicalJson } from './canonical-json';
import type { FactData, FactType } from './fact-types';

/** Something that happened, as the ledger keeps it for ever. */
export interface Fact<Type extends FactType = FactType> {
  readonly type: Type;
  readonly committeeId: string | null;
  readonly documentId?: string;
  /** Calendar date in the committee's time zone, where it differs from the day of recording. */
  readonly officialDate?: string;
  readonly data: FactData;
}

/** Raised whenever the shape of canonical facts changes; old rows keep the version they were written with. */
const schemaVersion = 1;
const saltBytes = 16;

/** One ledger row and the outbox row that carries it to its audience, in one statement. Returns the row's id. */
export function record(tx: Tx, fact: Fact, id = newId()): string {
  const { actingFor } = tx;
  const canonical = canonicalJson({
    actorId: tx.context.personId,
    committeeId: fact.committeeId,
    data: fact.data,
    documentId: fact.documentId ?? null,
    id,
    officialDate: fact.officialDate ?? null,
    ...(actingFor ? { mandateId: actingFor.mandateId, onBehalfOf: actingFor.personId } : {}),
    recordedAt: tx.now.toISOString(),
    salt: randomBytes(saltBytes).toString('hex'),
    schemaVersion,
    type: fact.type,
  });
  tx.send(
    `with fact as (
       insert into ledger (id, committee_id, document_id, fact_type, schema_version, actor_id, recorded_at, canonical,
         on_behalf_of)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $10))
     insert into outbox (id, kind, document_id, ledger_id, created_at) values ($9, 'fact', $3, $1, $7)`,
    [
      id,
      fact.committeeId,
      fact.documentId ?? null,
      fact.type,
      schemaVersion,
      tx.context.personId,
      tx.now,
      Buffer.from(canonical),
      newId(),
      actingFor?.personId ?? null,
    ],
  );
  tx.markRecorded();
  return id;
}

/** Asks the system actor to look, under the exclusive lock, whether this command completed something. */
export function requestProgressCheck(tx: Tx, documentId: string): void {
  tx.send(`insert into outbox (id, kind, document_id, created_at) values ($1, 'check-progress', $2, $3)`, [
    newId(),
    documentId,
    tx.now,
  ]);
}
