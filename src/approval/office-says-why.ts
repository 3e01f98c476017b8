import { isPresiding } from '../access/predicates';
import { Invalid } from '../platform/errors';
import { line } from '../platform/http/schemas';
import { actBody, type ActContext } from './act';

/** The body of an act that who presides does at their own word, and the office with a reason. */
export const officeReasonedBody = actBody.extend({
  reason: line(20_000).optional().meta({ description: 'The office must give one.' }),
});

/** @throws Invalid `reason-missing` */
export function officeSaysWhy({
  document,
  input,
}: Pick<ActContext<{ reason?: string | undefined }>, 'document' | 'input'>): Promise<void> {
  if (input.reason === undefined && !isPresiding(document.standing)) {
    throw new Invalid('reason-missing', {}, 'reason');
  }
  return Promise.resolve();
}
