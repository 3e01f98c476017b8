import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../access/actor';
import { openDocumentWith, plainlyFirst } from '../documents/document-standing';
import type { Depth } from '../documents/document-statement';
import { officialDateFor } from '../documents/official-date';
import { record, type Fact } from '../ledger/record';
import type { Statement } from '../platform/database/named-statements';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { requireMatch } from '../platform/http/preconditions';
import type { DocumentEvent, DocumentState } from '../workflow/facts';
import type { ActContext, AnyAct, Timing } from './act';
import { decideOrRefuse, writeState } from './advance';
import { byRules } from './by-rules';
import { runEffects } from './effects';
import { loadFacts, onAnotherDay } from './facts';
import { groundOf, groundStatements, type GroundRow } from './ground.queries';

type Input = { officialDate?: string | undefined; reason?: string | undefined };

interface ActRequest {
  readonly documentId: string;
  readonly act: AnyAct;
  readonly input: Input;
}

/** The one command behind every act: lock, who, when, what, and that it happened, in one transaction. */
@Injectable()
export class PerformAct {
  constructor(private readonly transactions: Transactions) {}

  /** Answers what is `asked` of its outcome; undefined for a repetition, which does nothing. */
  async run<Row extends object>(
    actor: Actor,
    request: ActRequest,
    ifMatch: string | undefined,
    asked: Statement<Row>,
  ): Promise<Row[] | undefined> {
    let outcome: Promise<Row[]> | undefined;
    await this.transactions.run(actor, async (tx) => {
      await performIn(tx, actor, request, { ifMatch });
      outcome = tx.afterCommit(asked);
      return { documentId: request.documentId };
    });
    return outcome;
  }

  /** What the act would do, without doing it; null: nobody's to know. @throws whatever the act itself would throw */
  async rehearse(
    actor: Actor,
    request: ActRequest,
    ifMatch: string | undefined,
  ): Promise<{ to: DocumentState | null }> {
    return this.transactions.rehearse(actor, async (tx) => {
      const to = await performIn(tx, actor, request, { ifMatch });
      return { to: request.act.leadsUnforeseen ? null : to };
    });
  }

  /** The clock does an act that has come due, under the same gates as everybody. */
  runByClock(request: ActRequest): Promise<{ documentId: string }> {
    return this.transactions.run(systemActor, async (tx) => {
      await performIn(tx, systemActor, request, { ifMatch: '*' });
      return { documentId: request.documentId };
    });
  }
}

export async function performIn(
  tx: Tx,
  actor: Actor,
  { documentId, act, input }: ActRequest,
  { ifMatch }: { ifMatch: string | undefined },
): Promise<DocumentState> {
  const decideAt = (depth: Depth) =>
    decideOn(tx, actor, { documentId, act, input }, ifMatch, groundStatements[depth]);
  const { ground, context, found, decision } = await (act.namesPeople
    ? decideAt('whole')
    : plainlyFirst(decideAt));
  const { document, facts, officialDate, timing } = context;
  const { to, effects } = decision;
  await runEffects({ tx, document, facts, timing, reason: input.reason }, effects);
  const details = (await act.perform?.(context, to, found)) ?? {};
  const fact: Fact = {
    type: `act.${act.type}`,
    committeeId: document.committeeId,
    documentId,
    ...(officialDate === document.today ? {} : { officialDate }),
    data: {
      ...{ from: document.state, to, round: document.round?.number ?? null },
      ...{ version: document.latestVersion, reason: input.reason ?? null },
      ...byRules(act.type, { document, ground, facts, timing, now: tx.now }),
      ...details,
    },
  };
  writeState(tx, document, to, timing);
  record(tx, fact);
  return to;
}

/** Who, when and what: everything that can be refused before anything is written. */
async function decideOn(
  tx: Tx,
  actor: Actor,
  { documentId, act, input }: ActRequest,
  ifMatch: string | undefined,
  statement: string,
) {
  const [document, row] = await openDocumentWith<GroundRow>(
    tx,
    actor,
    documentId,
    'exclusive',
    `act.${act.type}`,
    statement,
  );
  const ground = groundOf(row, document);
  const known = await loadFacts(tx, document, ground, tx.now);
  await act.authorise?.({ tx, document, facts: known });
  requireMatch(ifMatch, document.revision);
  const officialDate = await officialDateFor(tx, document, input.officialDate, input.reason);
  const facts = officialDate === document.today ? known : onAnotherDay(known);
  const timing: Timing = { dueAt: document.dueAt, parkedAt: document.parkedAt };
  const context: ActContext<Input> = { tx, actor, document, facts, input, officialDate, timing };
  const found = await act.find?.(context);
  const event = {
    type: act.type,
    by: document.standing.system ? 'clock' : 'person',
    ...(await act.particulars?.(context, found)),
  } as DocumentEvent;
  return { ground, context, found, decision: decideOrRefuse(facts, event) };
}
