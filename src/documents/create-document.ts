import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line, uuid } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { isOffice } from '../access/predicates';
import { requireInCommittee } from '../access/require';
import { committeeStanding } from '../committees/committee-standing';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid } from '../platform/errors';
import { newId } from '../platform/ids';
import { fold } from '../text/fold';
import { accessLevel, nameReaders } from './access/change-access';
import { accessLevelOf, refuseMarked } from './access/state-secret-marks';
import { belongsTo } from './belongs-to';
import { openTypeOf } from './open-type';
import { findByTitle } from './document-words';
import { Document, DocumentAgency } from './document.entity';
import { organisationDay } from './visibility';

export const newDocument = z
  .object({
    committeeId: uuid,
    typeId: uuid,
    title: line(2000),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .optional()
      .meta({ description: "The type's own language where not given." }),
    leadAgencyId: uuid,
    coordinatingAgencyIds: z.array(uuid).max(50).default([]),
    accessLevel: accessLevel.default('open'),
    readerIds: z.array(uuid).max(500).default([]).meta({ description: 'Readers by name.' }),
  })
  .meta({ id: 'NewDocument' });

/** A lead agency's drafter, or the office for it, opens a document; its text comes with the first version. */
@Injectable()
export class CreateDocument {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: z.output<typeof newDocument>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const standing = await committeeStanding(tx, actor, input.committeeId, tx.now);
      requireInCommittee(standing, 'document.create');
      const type = await openTypeOf(tx, input);
      await this.checkParties(tx, input);
      refuseMarked(input.title);
      const level = accessLevelOf(input.accessLevel);
      if (!isOffice(standing) && !(await belongsTo(tx, actor.personId, input.leadAgencyId))) {
        throw new Forbidden('not-your-agency');
      }
      const id = newId();
      await tx.insert(Document, {
        ...{ id, committeeId: input.committeeId, typeId: input.typeId, leadAgencyId: input.leadAgencyId },
        accessLevel: level,
        ...{
          title: input.title,
          titleFolded: fold(input.title),
          language: input.language ?? type.language ?? 'vi',
        },
        ...{ state: 'draft.editing', stateSince: tx.now, revision: 1, roundNumber: 0 },
        ...{ latestVersion: 0, shownVersion: 0, createdAt: tx.now, createdBy: actor.personId! },
      });
      findByTitle(tx, { id, committeeId: input.committeeId }, input.title);
      await tx.insert(
        DocumentAgency,
        [...new Set(input.coordinatingAgencyIds)].map((organisationId) => ({
          documentId: id,
          committeeId: input.committeeId,
          organisationId,
        })),
      );
      if (input.readerIds.length > 0) {
        await nameReaders(tx, { id, committeeId: input.committeeId }, [...new Set(input.readerIds)]);
      }
      record(tx, {
        type: 'document.created',
        committeeId: input.committeeId,
        documentId: id,
        data: { ...input },
      });
      return { id };
    });
  }

  private async checkParties(tx: Tx, input: z.output<typeof newDocument>): Promise<void> {
    const agencies = [...new Set([input.leadAgencyId, ...input.coordinatingAgencyIds])];
    const known = await tx.query<{ merged: boolean }>(
      `select coalesce(merged_on <= ${organisationDay}, false) as merged from organisations where id = any($1)`,
      [agencies, tx.now],
    );
    if (known.length !== agencies.length) throw new Invalid('unknown-organisation');
    if (known.some(({ merged }) => merged)) throw new Invalid('agency-merged', {}, 'leadAgencyId');
  }
}
