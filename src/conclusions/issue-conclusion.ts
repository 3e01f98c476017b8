import { z } from 'zod';
import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { calendarDate, line } from '../platform/http/schemas';
import { newId } from '../platform/ids';
import { dueAfterDays } from '../workflow/deadlines';
import { outcomes, type Outcome } from '../workflow/facts';
import { Conclusion, itemKinds } from './conclusion.entity';
import { newDirective, openDirectives } from './open-directives';

export const conclusionInput = z.object({
  outcome: z.enum(outcomes),
  form: line(20).optional().meta({ description: 'KL, TB ...; what the rules name unless given.' }),
  summary: z.string().max(100_000).default(''),
  items: z
    .array(z.object({ kind: z.enum(itemKinds).default('other'), text: line(20_000) }))
    .max(200)
    .default([])
    .meta({ description: 'Principles, appreciations and other items that direct nobody.' }),
  reviewOn: calendarDate.optional().meta({ description: 'With `defer`: when to take it up again.' }),
  directives: z.array(newDirective).max(200).default([]),
});
type ConclusionInput = z.output<typeof conclusionInput>;

/**
 * Stores the chair's conclusion of the current round and opens its directives; the caller, under the document's exclusive
 * lock, moves the document and records the act. The number and a date of the printed notice are the office's to enter.
 * @throws Invalid
 */
export async function issueConclusion(
  tx: Tx,
  document: OpenDocument,
  input: ConclusionInput & { readonly officialDate?: string },
): Promise<{ id: string; directiveIds: string[] }> {
  const { round } = document;
  if (!round) throw new Error(`Document ${document.id} is concluded on without a round`);
  checkOutcome(input, document.today);
  if (round.bodyKind === 'organisation') checkAdvice(input);
  const { conclusionForm, answerDays } = await rulesOf(tx, round.rulesVersionId);
  const id = newId();
  await tx.insert(Conclusion, {
    ...{ id, committeeId: document.committeeId, documentId: document.id, roundId: round.id },
    ...{ versionN: document.latestVersion, noticeId: null },
    answerDueAt: round.bodyKind === 'organisation' ? dueAfterDays(tx.now, answerDays) : null,
    ...{ outcome: input.outcome, form: input.form ?? conclusionForm, number: null },
    ...{ officialDate: input.officialDate ?? document.today, reviewOn: input.reviewOn ?? null },
    ...{ summary: input.summary, items: input.items },
    ...{ issuedBy: tx.context.personId!, onBehalfOf: tx.byPerson.onBehalfOf },
    ...{ issuedAt: tx.now, revision: 1 },
  });
  const directiveIds = await openDirectives(tx, document, { conclusionId: id }, input.directives);
  return { id, directiveIds };
}

/** After these the agency has no revision in which it could answer a directive on the text. */
const withoutRevision: readonly Outcome[] = ['put-to-vote', 'reject'];

function checkOutcome(input: ConclusionInput, today: string): void {
  if (input.reviewOn && input.reviewOn < today) throw new Invalid('review-date-past', {}, 'reviewOn');
  const onText = input.directives.findIndex(({ kind }) => kind === 'text');
  if (onText >= 0 && withoutRevision.includes(input.outcome)) {
    throw new Invalid('text-directive-without-revision', {}, `directives.${onText}.kind`);
  }
}

/** A consulted organisation asks and proposes; it orders nothing. */
function checkAdvice({ directives }: ConclusionInput): void {
  const order = directives.findIndex(({ strength }) => strength === 'order');
  if (order >= 0) throw new Invalid('consulted-body-orders-nothing', {}, `directives.${order}.strength`);
}

async function rulesOf(tx: Tx, rulesVersionId: string): Promise<Rules> {
  const row = await tx.first<{ rules: Rules }>('select rules from rules_versions where id = $1', [
    rulesVersionId,
  ]);
  return row!.rules;
}
