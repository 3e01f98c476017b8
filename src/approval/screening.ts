import type { Rules } from '../committees/rules/rules.schema';
import { Invalid, Refused } from '../platform/errors';
import type { PersonId } from '../workflow/facts';
import { unscreened } from '../workflow/screening';

/**
 * The office has looked at everything its rules of procedure name before anybody is asked about the text.
 * @throws Refused `screening-incomplete`, Invalid `unknown-screening-item`
 */
export function requireScreened(
  { screening }: Pick<Rules, 'screening'>,
  ticked: readonly string[],
  office: readonly PersonId[],
): void {
  const unknown = ticked.find((code) => !screening.some((item) => item.code === code));
  if (unknown !== undefined) throw new Invalid('unknown-screening-item', { code: unknown }, 'screening');
  const left = unscreened(screening, ticked);
  if (left.count > 0) throw Refused.because('screening-incomplete', { ...left }, office);
}
