import { diffWordsWithSpace } from 'diff';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { redlineOf } from '../src/text/redline/make-redline';
import { median } from './load';
import { compared, textsUnder } from './redline-texts';
import { verdict } from './verdict';

/*
 * npm run bench -- redline: our redline against jsdiff over all pairs of consecutive drafts, against git
 * on long texts, and in the worst cases. No database. What is measured is the comparison of two versions; reading and
 * matching them, which is done once when a version is saved, is told beside it.
 */
const cap = 15_000;
const runs = 5;

const row = (...cells: string[]): void => console.log(`| ${cells.join(' | ')} |`);
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const warm = (work: () => unknown): number => {
  work();
  return median(Array.from({ length: runs }, () => timed(work)));
};

export async function redline(): Promise<void> {
  row('what', 'ours', 'theirs', 'ratio', 'wanted', 'met');
  row('---', '---:', '---:', '---:', '---:', '---');
  const sets = ['quic-qpack', 'quic-recovery'].map((name) => textsUnder(`revisions/${name}`));
  if (sets.every(({ length }) => length === 0)) console.log('The drafts are not beside the repository.');
  else {
    allPairs(sets);
    for (const [at, texts] of sets.entries()) againstGit(`230 KB of drafts joined, ${at + 1}`, texts);
  }
  for (const [what, name] of worst) worstCase(what, name);
  return Promise.resolve();
}

function allPairs(sets: readonly (readonly string[])[]): void {
  let [ours, theirs, most, reading, pairs] = [0, 0, 0, 0, 0];
  for (const texts of sets)
    for (let n = 1; n < texts.length; n++) {
      const [before, after] = [texts[n - 1]!, texts[n]!];
      reading += timed(() => compared('markdown', before, after));
      const ready = compared('markdown', before, after);
      const took = warm(() => redlineOf(ready));
      ours += took;
      most = Math.max(most, took);
      theirs += timed(() => diffWordsWithSpace(before, after, { timeout: cap }));
      pairs += 1;
    }
  const ratio = ours / theirs;
  row(
    `${pairs} pairs of drafts, the sum (jsdiff, ${cap / 1000} s each at most)`,
    ...[ms(ours), ms(theirs), ratio.toFixed(4), '< 0.05', verdict(ratio < 0.05)],
  );
  row('the slowest of these pairs, warm', ms(most), '', '', '< 150 ms', verdict(most < 150));
  row('reading and matching all of them', ms(reading), '', '', '', '');
}

/** Against the whole run of git, and of ours the first run and one of many. */
function againstGit(what: string, texts: readonly string[]): void {
  const joined = (from: number): string => texts.slice(from).concat(texts).join('').slice(0, 230_000);
  const [before, after] = [joined(texts.length - 5), joined(texts.length - 4)];
  const folder = mkdtempSync(join(tmpdir(), 'redline-'));
  try {
    const files = ['before.md', 'after.md'].map((name) => join(folder, name)) as [string, string];
    writeFileSync(files[0], before);
    writeFileSync(files[1], after);
    const git = warm(() => spawnSync('git', ['diff', '--no-index', '--word-diff', ...files]));
    const ready = compared('markdown', before, after);
    const first = timed(() => redlineOf(ready));
    const ours = warm(() => redlineOf(ready));
    const ratio = ours / git;
    row(`${what} (git --word-diff)`, ms(ours), ms(git), ratio.toFixed(2), '< 10', verdict(ratio < 10));
    row('the same, its first run', ms(first), ms(git), (first / git).toFixed(2), '', '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const worst = [
  ['two unrelated texts of 1.4 MB, with an outline', 'laws'],
  ['the same in one clause', 'laws in one clause'],
  ['two texts of 1.4 MB without a phrase in common', 'words by chance'],
  ['one clause of 200 KB without breaks, edited', 'a clause edited'],
  ['one clause of 200 KB without breaks, rewritten', 'a clause rewritten'],
  ['20,000 equal lines against 19,000', 'equal lines'],
  ['20,000 equal lines, another among them', 'equal lines, one other'],
] as const;

interface Worst {
  readonly reading: number;
  readonly took: number;
  /** The processor's time for all of it, and for the longest of its steps. */
  readonly processor: number;
  readonly longest: number;
  readonly megabytes: number;
  readonly coarse: boolean;
  readonly exact: boolean;
}

function worstCase(what: string, name: string): void {
  const answer = execFileSync(process.execPath, [join(__dirname, 'redline-worst.js'), name]);
  const { reading, took, processor, longest, megabytes, coarse, exact } = JSON.parse(String(answer)) as Worst;
  const whole = reading + took;
  row(
    `${what}${coarse ? ' (coarse)' : ''}`,
    `${ms(took)} (${ms(whole)} with reading and matching; ${ms(processor)} of the processor's), ${megabytes.toFixed(0)} MB`,
    ...['', '', '< 5 s, < 512 MB, exact', verdict(whole < 5000 && megabytes < 512 && exact)],
  );
  row('its longest step, of the processor’s time', ms(longest), '', '', '< 50 ms', verdict(longest < 50));
}
