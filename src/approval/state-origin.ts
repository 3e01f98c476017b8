import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { citeInstead as inTicks } from '../ballots/cite-instead';
import { citeInstead as inDispositions } from '../comments/cite-instead';
import { citeInstead as inResponses } from '../conclusions/cite-instead';
import { editable } from '../documents/add-version';
import { clausesAreLinked } from '../documents/clauses-linked';
import { openDocument, type OpenDocument } from '../documents/document-standing';
import { restateOrigin, type ClauseOrigin } from '../documents/origins/restate-origin';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { NotFound, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';

interface ClauseOfVersion {
  readonly documentId: string;
  readonly n: number;
  readonly clauseId: string;
}

/**
 * The lead agency says which clause of the version before a clause of the newest one continues, until that version is
 * handed in. What is said of the clause follows (`docs/decisions/0044-clause-identity.md`).
 */
@Injectable()
export class StateOrigin {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `text-frozen`, `not-newest-version`, `no-version-before`, `version-shown` */
  run(
    actor: Actor,
    { documentId, n, clauseId }: ClauseOfVersion,
    ifMatch: string | undefined,
    origin: ClauseOrigin,
  ): Promise<{ documentId: string; n: number }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'version.create');
      requireMatch(ifMatch, document.revision);
      requireTime(document, n);
      const renamed = await restateOrigin(tx, document, clauseId, origin);
      if (!renamed) {
        tx.markUnchanged();
        return { documentId, n };
      }
      await follow(tx, document, renamed);
      await clausesAreLinked(tx, document, n);
      await tx.query('update documents set revision = revision + 1 where id = $1', [documentId]);
      record(tx, {
        type: 'clause.origin-stated',
        committeeId: document.committeeId,
        documentId,
        data: { n, clauseId: renamed.is, formerId: renamed.was, ...origin, agencyId: document.leadAgencyId },
      });
      return { documentId, n };
    });
  }
}

function requireTime({ state, latestVersion, shownVersion }: OpenDocument, n: number): void {
  if (n < 1 || n > latestVersion) throw new NotFound();
  if (!editable.includes(state)) throw Refused.because('text-frozen');
  if (n !== latestVersion) throw Refused.because('not-newest-version');
  if (n === 1) throw Refused.because('no-version-before');
  if (n === shownVersion) throw Refused.because('version-shown');
}

/** A clause that began with this version and now continues another has no life of its own: what cites it means the other. */
async function follow(
  tx: Tx,
  document: OpenDocument,
  { was, is }: { was: string; is: string },
): Promise<void> {
  const lived = await tx.query(
    'select from version_clauses where document_id = $1 and clause_id = $2 limit 1',
    [...[document.id, was]],
  );
  if (was === is || lived.length > 0) return;
  await inDispositions(tx, document.id, was, is);
  await inResponses(tx, document.id, was, is);
  await inTicks(tx, document.id, was, is);
}
