import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { isDrafter } from '../../access/predicates';
import { requireOnDocument } from '../../access/require';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, Refused } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { Uploads } from '../../platform/storage/uploads';
import { openDocument, readDocument, type OpenDocument } from '../document-standing';
import { officialDateFor } from '../official-date';
import type { NewPaper } from './new-paper';
import { Paper } from './paper.entity';
import { replaceable } from './paper-visibility';
import type { ReceivedFile } from './receive-file';

const party = 'select from parties where id = $1';

/**
 * Enters a paper in the dossier, with its file or without: an entry whose original is kept elsewhere under its number
 * counts at the gates like one with a file. Papers are immutable; a newer one takes the place of an older one of the same
 * kind, so gates that name kinds need not ask which of them was replaced.
 */
@Injectable()
export class AddPaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: Uploads,
  ) {}

  /** Whether the actor may, asked before a large file travels; `run` asks again under the lock. */
  async require(actor: Actor, documentId: string): Promise<void> {
    await this.transactions.rehearse({ personId: actor.personId }, async (tx) => {
      const { standing } = await readDocument(tx, actor, documentId, tx.now);
      requireOnDocument(standing, 'paper.add');
    });
  }

  /** Of a repeated request, what the first one left: then `fileKey` is not this file's. */
  run(
    actor: Actor,
    documentId: string,
    input: NewPaper,
    file: ReceivedFile | null,
  ): Promise<{ id: string; fileKey: string | null }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'paper.add');
      const officialDate = await officialDateFor(tx, document, input.officialDate, input.reason);
      const roundNumber = roundOf(document, input.roundNumber);
      const partyId = await partyOf(tx, document, input.party);
      if (input.replaces)
        await this.requireReplaceable(tx, actor, document, { ...input, replaces: input.replaces });
      if (file) await this.uploads.keep(tx, file.key);
      const id = newId();
      const { kind, accessLevel, title, number = null, replaces = null } = input;
      await tx.insert(Paper, {
        ...{ id, committeeId: document.committeeId, documentId, roundNumber },
        ...{ kind, title, number, officialDate, partyId, accessLevel, replaces },
        ...columnsOf(file),
        ...{ recordedAt: tx.now, recordedBy: actor.personId! },
      });
      record(tx, {
        type: 'paper.added',
        ...{ committeeId: document.committeeId, documentId, officialDate },
        data: {
          ...{ paperId: id, kind, accessLevel, replaces, partyId },
          // The ledger of a document has more readers than a paper that is not open.
          ...(accessLevel === 'open' ? { title, number } : {}),
          ...(file
            ? { size: file.size, sha256: file.sha256.toString('hex'), mediaType: file.mediaType }
            : {}),
        },
      });
      return { id, fileKey: file?.key ?? null };
    });
  }

  private async requireReplaceable(
    tx: Tx,
    actor: Actor,
    document: OpenDocument,
    { replaces, kind }: Pick<NewPaper, 'kind'> & { replaces: string },
  ): Promise<void> {
    const older = await tx.first<{ kind: string; replaced: boolean }>(replaceable, [
      ...[actor.personId, tx.now, document.id, replaces],
    ]);
    if (!older) throw new Invalid('unknown-paper', {}, 'replaces');
    if (older.kind !== kind) throw new Invalid('paper-of-another-kind', {}, 'replaces');
    if (older.replaced) throw Refused.because('paper-replaced-already');
  }
}

function roundOf({ round }: OpenDocument, wanted: number | undefined): number {
  const current = round?.number ?? 0;
  if (wanted !== undefined && wanted > current) throw new Invalid('unknown-round', {}, 'roundNumber');
  return wanted ?? current;
}

async function partyOf(tx: Tx, document: OpenDocument, wanted: string | undefined): Promise<string | null> {
  if (wanted === undefined) return isDrafter(document.standing) ? document.leadAgencyId : null;
  if ((await tx.query(party, [wanted])).length === 0) throw new Invalid('unknown-party', {}, 'party');
  return wanted;
}

const columnsOf = (file: ReceivedFile | null): Partial<Paper> =>
  file
    ? {
        fileKey: file.key,
        fileName: file.name,
        mediaType: file.mediaType,
        size: file.size,
        sha256: file.sha256,
      }
    : { fileKey: null, fileName: null, mediaType: null, size: null, sha256: null };
