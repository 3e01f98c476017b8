import type { Measure } from '#text/targets/measure';
import type { Language } from '../language/language';
import type { TargetWords } from './words';

/** "ít nhất 30 đảng viên": what is to be reached, in a few words. */
export function levelOf(measure: Measure, words: TargetWords, language: Language): string {
  const { comparator, change, numbers, form, unit } = measure;
  if (form === 'none') return words.comparators.done;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
  const [one = '', other = ''] = numbers.map((number) => format.format(number) + (unit === '%' ? '%' : ''));
  const figure = form === 'one' ? one : words.shown[form](one, other);
  const compared = comparator === 'equal' ? '' : comparator === 'done' ? '' : words.comparators[comparator];
  const parts = [change && words.changes[change], compared, figure, unit === '%' ? null : unit];
  return parts.filter(Boolean).join(' ');
}
