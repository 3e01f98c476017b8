/**
 * Ballots on clauses or between alternatives. Each item is counted by itself under the same rules, so the whole arithmetic
 * is that of `tally`; nothing here moves a document.
 */
import type { Language } from './names';
import type { Tally, Votes } from './tally';

type PartSubject = 'clauses' | 'alternatives';

/**
 * Choosing one alternative is a vote for it and against each other; who chooses none abstains on all.
 * @param chosen how many chose each alternative, by its key
 */
export function votesOnAlternatives(
  chosen: Readonly<Record<string, number>>,
  abstained: number,
): Record<string, Votes> {
  const cast = Object.values(chosen).reduce((sum, number) => sum + number, 0);
  return Object.fromEntries(
    Object.entries(chosen).map(([key, number]) => [
      key,
      { for: number, against: cast - number, other: 0, abstain: abstained },
    ]),
  );
}

/** All counts of a ballot on parts in one sentence. Everybody votes on every part, so one quorum holds for all. */
export function partsSentence(
  subject: PartSubject,
  parts: readonly { readonly name: string; readonly result: Pick<Tally, 'outcome' | 'quorum'> }[],
  roll: number,
  language: Language,
): string {
  const [first] = parts;
  if (first?.result.outcome === 'no-quorum') {
    const { present, needed } = first.result.quorum;
    return language === 'vi'
      ? `${present}/${roll} thành viên đương nhiệm tham gia, cần ${needed}: không đủ số thành viên.`
      : `${present} of ${roll} in office took part, ${needed} needed: no quorum.`;
  }
  const carried = parts.filter(({ result }) => result.outcome === 'passed').map(({ name }) => name);
  return subject === 'clauses' ? onClauses(carried, parts.length, language) : between(carried, language);
}

function onClauses(carried: readonly string[], of: number, language: Language): string {
  const named = carried.length > 0 ? `: ${carried.join(', ')}` : '';
  return language === 'vi'
    ? `${carried.length}/${of} nội dung được thông qua${named}.`
    : `${carried.length} of ${of} clauses carried${named}.`;
}

/** Rules that ask for less than half may carry two: then neither is chosen over the other. */
function between(carried: readonly string[], language: Language): string {
  const [only, ...others] = carried;
  if (only === undefined || others.length > 0) {
    return language === 'vi'
      ? 'Không phương án nào đạt đủ số phiếu cần thiết hơn các phương án khác.'
      : 'No alternative got what is needed over the others.';
  }
  return language === 'vi' ? `Phương án được chọn: ${only}.` : `Chosen: ${only}.`;
}
