import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, NotFound, Refused } from '../../platform/errors';
import { requireMatch } from '../../platform/http/preconditions';
import { newId } from '../../platform/ids';
import type { Measure, NumberForm } from '../../text/targets/measure';
import { wordsOf } from '../../text/targets/propose-targets';
import { editable } from '../add-version';
import { openDocument } from '../document-standing';
import { whoseTurn } from '../who-could';
import type { TargetMeasures } from './target.view';
import { TargetConfirmation } from './target-confirmation.entity';

interface Clause {
  heading: string;
  text: string;
  wordingHash: Buffer;
  isTarget: boolean;
}
/** A target clause, or an item below one. */
const clause = `with recursive up as (
    select parent_clause_id, kind, text_id as own from version_clauses
      where document_id = $1 and version_n = $2 and clause_id = $3
    union all select p.parent_clause_id, p.kind, up.own from up join version_clauses p
      on p.document_id = $1 and p.version_n = $2 and p.clause_id = up.parent_clause_id)
  select t.heading, t.text, t.wording_hash as "wordingHash", bool_or(up.kind = 'target') as "isTarget"
  from up join clause_texts t on t.document_id = $1 and t.id = up.own group by t.id`;

interface Standing {
  revision: number;
  wordingHash: Buffer;
  measures: Measure[];
}
const latest = `select revision, wording_hash as "wordingHash", measures from target_confirmations
  where document_id = $1 and clause_id = $2 order by revision desc limit 1`;

/** The lead agency says what a target clause asks for: as it was read, or corrected. */
@Injectable()
export class ConfirmMeasures {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `text-frozen`, `version-not-latest`; Invalid `not-a-target`, `measure-not-in-clause`, `measure-numbers` */
  run(
    actor: Actor,
    { documentId, n, clauseId }: { documentId: string; n: number; clauseId: string },
    ifMatch: string | undefined,
    { measures }: TargetMeasures,
  ): Promise<{ documentId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'target.confirm');
      const found = await tx.first<Clause & Record<string, unknown>>(clause, [documentId, n, clauseId]);
      if (!found) throw new NotFound();
      const before = await tx.first<Standing & Record<string, unknown>>(latest, [documentId, clauseId]);
      const holds = before !== undefined && before.wordingHash.equals(found.wordingHash);
      if (holds) requireMatch(ifMatch, before.revision);
      if (!editable.includes(document.state))
        throw Refused.because('text-frozen', {}, await whoseTurn(tx, document));
      if (n !== document.latestVersion) throw Refused.because('version-not-latest');
      if (!found.isTarget) throw new Invalid('not-a-target', {}, 'measures');
      requireFit(measures, wordsOf(found));
      if (holds && isDeepStrictEqual(before.measures, measures)) {
        tx.markUnchanged();
        return { documentId };
      }
      await this.store(tx, actor, {
        ...{ committeeId: document.committeeId, documentId, clauseId, versionN: n },
        ...{ wordingHash: found.wordingHash, revision: (before?.revision ?? 0) + 1, measures },
      });
      return { documentId };
    });
  }

  private async store(
    tx: Tx,
    actor: Actor,
    confirmed: Omit<TargetConfirmation, 'id' | 'confirmedBy' | 'confirmedAt'>,
  ): Promise<void> {
    const by = { confirmedBy: actor.personId!, confirmedAt: tx.now };
    await tx.insert(TargetConfirmation, { id: newId(), ...confirmed, ...by });
    const { committeeId, documentId, clauseId, versionN: version, measures } = confirmed;
    record(tx, {
      type: 'target.confirmed',
      ...{ committeeId, documentId },
      data: { clauseId, version, measures: measures.map((measure) => ({ ...measure })) },
    });
  }
}

const howMany: Readonly<Record<NumberForm, number>> = {
  ...{ none: 0, one: 1, range: 2, ratio: 2, 'actual-and-target': 2 },
};

/** @throws Invalid where the words are not the clause's, or the numbers not as many as their form says. */
function requireFit(measures: readonly Measure[], words: string): void {
  const clause = words.normalize('NFC');
  for (const [at, { verbatim, numbers, form, comparator }] of measures.entries()) {
    if (!clause.includes(verbatim.normalize('NFC')))
      throw new Invalid('measure-not-in-clause', {}, `measures.${at}.verbatim`);
    if (numbers.length !== howMany[form] || (comparator === 'done') !== (form === 'none'))
      throw new Invalid('measure-numbers', {}, `measures.${at}.numbers`);
  }
}
