import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Transactions } from '../../platform/database/transactions';
import { Refused } from '../../platform/errors';
import { uuid } from '../../platform/http/schemas';
import { lockCommittee } from '../committee-standing';
import { placeOf } from '../place-of';
import { storeType } from './add-document-type';
import { mayIssue } from './organs';
import { families, presets } from './presets';

export const presetChoice = z
  .object({ committeeId: uuid, family: z.enum(families) })
  .meta({ id: 'DocumentTypePreset' });

/** Adds the types of a family that a body of this kind and level may issue; those it has already stay as they are. */
@Injectable()
export class LoadPresets {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `committee-place-unknown` */
  run(actor: Actor, { committeeId, family }: z.output<typeof presetChoice>): Promise<{ added: number }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const place = await placeOf(tx, committeeId);
      if (place.organ === null || place.level === null) throw Refused.because('committee-place-unknown');
      const rows = await tx.query<{ name: string }>(
        'select name from document_types where committee_id = $1',
        [committeeId],
      );
      const known = new Set(rows.map(({ name }) => name));
      const missing = presets[family].types.filter(
        ({ name, issuedBy }) => !known.has(name) && mayIssue(place, issuedBy),
      );
      for (const details of missing) await storeType(tx, committeeId, details);
      if (missing.length === 0) tx.markUnchanged();
      return { added: missing.length };
    });
  }
}
