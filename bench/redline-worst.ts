import { performance } from 'node:perf_hooks';
import { redlineInSteps } from '../src/text/redline/make-redline';
import type { ComparedTexts } from '../src/text/redline/redline';
import { acceptAll, rejectAll } from '../src/text/redline/settle';
import { chanceText, compared, inOneClause, textsUnder } from './redline-texts';

/* One worst case in a process of its own, so that its memory is its own: bench/redline.ts starts it. */

const length = 1_400_000;
const line = 'Điều này giữ nguyên.\n';

function longText(of: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < length; at++) text += of[at % of.length]!;
  return text.slice(0, length);
}

const laws = (): [string, string] => {
  const texts = textsUnder('vn-laws');
  if (texts.length < 2) return [chanceText(1, length, 3000, '\n'), chanceText(2, length, 3000, '\n')];
  const half = texts.length >> 1;
  return [longText(texts.slice(0, half)), longText(texts.slice(half))];
};
const clause = chanceText(3, 200_000, 5000, ' ');
const edited = (): string =>
  clause
    .split(' ')
    .map((word, at) => (at % 10 === 3 ? `khác${at % 7}` : word))
    .join(' ');

const cases: Record<string, () => ComparedTexts> = {
  laws: () => compared('text', ...laws()),
  'laws in one clause': () => inOneClause(...laws()),
  'words by chance': () =>
    inOneClause(chanceText(1, length, 300_000, '\n'), chanceText(2, length, 300_000, '\n')),
  'a clause edited': () => inOneClause(clause, edited()),
  'a clause rewritten': () => inOneClause(clause, chanceText(4, 200_000, 5000, ' ')),
  'equal lines': () => compared('text', line.repeat(20_000), line.repeat(19_000)),
  'equal lines, one other': () =>
    inOneClause(line.repeat(20_000), `${line.repeat(9000)}Khác.\n${line.repeat(11_000)}`),
};

const before = performance.now();
const texts = cases[process.argv[2]!]!();
const reading = performance.now() - before;
const source = (side: ComparedTexts['before']): string => side.map(({ raw }) => raw).join('');
const steps = redlineInSteps(texts);
const started = performance.now();
// Of the processor's time: what others take of it on a busy machine is no part of a step.
const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let [longest, last] = [0, processor()];
let step = steps.next();
for (; !step.done; step = steps.next()) {
  const now = processor();
  longest = Math.max(longest, now - last);
  last = now;
}
longest = Math.max(longest, processor() - last);
const took = performance.now() - started;
const redline = step.value;
const exact = acceptAll(redline) === source(texts.after) && rejectAll(redline) === source(texts.before);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({
    reading,
    took,
    processor: processor(),
    longest,
    megabytes,
    coarse: redline.coarse,
    exact,
  }),
);
