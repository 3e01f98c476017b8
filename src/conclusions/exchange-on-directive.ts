import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { newId } from '../platform/ids';
import { DirectiveExchange } from './directive.entity';
import { openDirective, requireStanding } from './open-directive';

export const newExchange = z.object({ body: line(20_000) }).meta({ id: 'NewDirectiveExchange' });

const words = {
  question: { permission: 'directive.question', fact: 'directive.questioned' },
  clarification: { permission: 'directive.clarify', fact: 'directive.clarified' },
} as const;

/** The agency asks what a directive that is too vague means; the presiding person makes it clear. */
@Injectable()
export class ExchangeOnDirective {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    kind: keyof typeof words,
    { body }: z.output<typeof newExchange>,
  ): Promise<{ exchangeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, directive } = await openDirective(tx, actor, id, words[kind].permission);
      requireStanding(document, directive);
      const exchangeId = newId();
      await tx.insert(DirectiveExchange, {
        ...{ id: exchangeId, committeeId: document.committeeId, documentId: document.id, directiveId: id },
        ...{ kind, body, ...tx.byPerson, recordedAt: tx.now },
      });
      record(tx, {
        type: words[kind].fact,
        committeeId: document.committeeId,
        documentId: document.id,
        data: { directiveId: id, exchangeId, body },
      });
      return { exchangeId };
    });
  }
}
