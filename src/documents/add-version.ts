import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { Uploads } from '../platform/storage/uploads';
import type { DocumentState } from '../workflow/facts';
import { openDocument } from './document-standing';
import { lineagesOf } from './match-lineages';
import type { ReceivedFile } from './papers/receive-file';
import type { IncomingText } from './read-text';
import { storeVersion } from './store-version';
import { storeVersionFile } from './store-version-file';
import { whoseTurn } from './who-could';

/** Product rule "Text": it can be added only here; elsewhere it is frozen. */
export const editable: readonly DocumentState[] = [
  'draft.editing',
  'revision.editing',
  'adoption.finalising',
];

/** The lead agency saves a version: immutable, numbered, its clauses matched with those of the version before. */
@Injectable()
export class AddVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: Uploads,
  ) {}

  /** Of a repeated request, what the first one left: then `fileKey` is not this file's. */
  run(
    actor: Actor,
    documentId: string,
    ifMatch: string | undefined,
    text: IncomingText,
    file: ReceivedFile | null,
  ): Promise<{ documentId: string; n: number; fileKey: string | null }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'version.create');
      if (ifMatch !== undefined) requireMatch(ifMatch, document.revision);
      if (!editable.includes(document.state))
        throw Refused.because('text-frozen', {}, await whoseTurn(tx, document));
      const lineages = await lineagesOf(tx, document, text.clauses);
      const { n, hash } = await storeVersion(tx, document, text, lineages, actor.personId!);
      if (file) {
        await this.uploads.keep(tx, file.key);
        await storeVersionFile(tx, document, n, file);
      }
      record(tx, {
        type: 'version.added',
        committeeId: document.committeeId,
        documentId,
        data: {
          ...{ n, contentHash: hash.toString('hex'), clauses: text.clauses.length },
          ...(file
            ? { size: file.size, sha256: file.sha256.toString('hex'), mediaType: file.mediaType }
            : {}),
        },
      });
      return { documentId, n, fileKey: file?.key ?? null };
    });
  }

  /** Whether the actor may save a version at all, asked before a text is read; `run` asks again under the lock. */
  async require(actor: Actor, documentId: string): Promise<void> {
    await this.transactions.rehearse(actor, (tx) =>
      openDocument(tx, actor, documentId, 'shared', 'version.create'),
    );
  }
}
