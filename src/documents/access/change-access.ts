import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line, uuid } from '../../platform/http/schemas';
import type { Actor } from '../../access/actor';
import { accessLevels, type AccessLevel } from '../../access/access-level';
import type { FactType } from '../../ledger/fact-types';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid } from '../../platform/errors';
import { requireMatch } from '../../platform/http/preconditions';
import { openDocument } from '../document-standing';
import { accessLevelOf } from './state-secret-marks';

/** A string and not an enumeration, so that the levels of State secrets are refused with a sentence of their own. */
export const accessLevel = z
  .string()
  .trim()
  .max(100)
  .meta({ enum: [...accessLevels] });

export const documentAccess = z
  .object({
    accessLevel,
    readerIds: z
      .array(uuid)
      .max(500)
      .optional()
      .meta({ description: 'Readers by name; left out: as they are.' }),
    reason: line(20_000),
  })
  .meta({ id: 'DocumentAccess' });

interface Current {
  level: AccessLevel;
  readers: string[];
}

/** Narrows or widens who reads a document: its level, and the readers it names. Every change has its reason. */
@Injectable()
export class ChangeAccess {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Invalid `state-secret`, `unknown-access-level`, `unknown-reader`. */
  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    input: z.output<typeof documentAccess>,
  ): Promise<{ id: string }> {
    const to = accessLevelOf(input.accessLevel);
    return this.transactions.run(actor, async (tx) => {
      const { committeeId, revision } = await openDocument(tx, actor, id, 'exclusive', 'document.settings');
      requireMatch(ifMatch, revision);
      const { level: from, readers: before } = (await tx.first<Current>(
        `select d.access_level as level,
           array(select r.person_id from document_readers r where r.document_id = d.id order by 1) as readers
         from documents d where d.id = $1`,
        [id],
      ))!;
      const readers = input.readerIds ? [...new Set(input.readerIds)].sort() : before;
      if (from === to && readers.join() === before.join()) {
        tx.markUnchanged();
        return { id };
      }
      await nameReaders(tx, { id, committeeId }, readers);
      tx.send('update documents set access_level = $2, revision = revision + 1 where id = $1', [id, to]);
      record(tx, {
        type: changeOf(from, to),
        committeeId,
        documentId: id,
        data: { from, to, readers, reason: input.reason },
      });
      return { id };
    });
  }
}

function changeOf(from: AccessLevel, to: AccessLevel): FactType {
  if (from === to) return 'document.readers-named';
  return accessLevels.indexOf(to) > accessLevels.indexOf(from)
    ? 'document.access-raised'
    : 'document.access-lowered';
}

/** @throws Invalid `unknown-reader`: readers are persons, for whoever reads is recorded by name. */
export async function nameReaders(
  tx: Tx,
  { id, committeeId }: { readonly id: string; readonly committeeId: string },
  readers: readonly string[],
): Promise<void> {
  const known = await tx.query('select from persons where id = any($1)', [readers]);
  if (known.length !== readers.length) throw new Invalid('unknown-reader', {}, 'readerIds');
  tx.send('delete from document_readers where document_id = $1 and person_id <> all($2)', [id, readers]);
  tx.send(
    `insert into document_readers (document_id, committee_id, person_id)
     select $1, $2, person from unnest($3::uuid[]) person on conflict do nothing`,
    [id, committeeId, readers],
  );
}
