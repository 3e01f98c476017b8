import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import type { DocumentState } from '../workflow/facts';
import { openDocument } from './document-standing';
import { lineagesOf } from './match-lineages';
import { readText, type IncomingText, type NewVersion } from './read-text';
import { storeVersion } from './store-version';

/** Product rule "Text": it can be added only here; elsewhere it is frozen. */
export const editable: readonly DocumentState[] = [
  'draft.editing',
  'revision.editing',
  'adoption.finalising',
];

/** The lead agency saves a version: immutable, numbered, its clauses matched with those of the version before. */
@Injectable()
export class AddVersion {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    documentId: string,
    ifMatch: string | undefined,
    input: NewVersion,
  ): Promise<{ documentId: string; n: number }> {
    const text = readText(input);
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'version.create');
      if (ifMatch !== undefined) requireMatch(ifMatch, document.revision);
      if (!editable.includes(document.state)) throw Refused.because('text-frozen');
      const lineages = await lineagesOf(tx, document, text.clauses);
      const { n, hash } = await storeVersion(tx, document, text, lineages, actor.personId!);
      record(tx, {
        type: 'version.added',
        committeeId: document.committeeId,
        documentId,
        data: { n, contentHash: hash.toString('hex'), clauses: text.clauses.length },
      });
      return { documentId, n };
    });
  }

  /** How the text would be read, for whoever may save it. */
  rehearse(actor: Actor, documentId: string, input: NewVersion): Promise<IncomingText> {
    return this.transactions.rehearse(actor, async (tx) => {
      await openDocument(tx, actor, documentId, 'shared', 'version.create');
      return readText(input);
    });
  }
}
