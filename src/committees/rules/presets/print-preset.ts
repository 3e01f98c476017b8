/** The table of values in a preset's page of `docs/rules/`, printed from the preset so that the two cannot disagree. */
import type { Rules } from '../rules.schema';
import type { Preset } from './presets';

const start =
  '<!-- values: printed from the preset by `node scripts/print-rules.mjs`, not edited by hand -->';
const end = '<!-- end of values -->';

/** The page with its table of values as the preset has them; the words around it stay. */
export function withValues(page: string, { rules }: Preset): string {
  const [before, rest] = [page.split(start)[0]!, page.split(end)[1] ?? '\n'];
  return `${before}${start}\n\n${table(rules)}\n\n${end}${rest}`;
}

type Words = { readonly [Field in keyof Rules]: (value: Rules[Field]) => string };

const share = ({ numerator, denominator }: { numerator: number; denominator: number }): string =>
  `${numerator}/${denominator}`;
const list = (values: readonly string[]): string =>
  values.length === 0 ? '-' : values.map((value) => `\`${value}\``).join(', ');
const code = (value: string): string => `\`${value}\``;
const yes = (value: boolean): string => (value ? 'yes' : 'no');
const per =
  (unit: string) =>
  (value: number): string =>
    value === 0 ? 'none' : `${value} ${unit}`;

const bases = { 'in-office': 'those in office', present: 'those present', cast: 'the votes cast' } as const;

/** In the order a reader asks: how it decides, how it consults, what it checks, how it ends, who may stand in. */
const words: Words = {
  quorum: (value) => `at least ${share(value)} of those in office`,
  majority: (value) => `${value.moreThan ? 'more than' : 'at least'} ${share(value)} of ${bases[value.base]}`,
  tie: code,
  ballotModes: list,
  secrecies: list,
  silence: code,
  minimumBallotHours: per('hours'),
  personnelOnlyInSession: yes,
  differingOpinionsForceMeeting: yes,
  minimumCommentDays: per('days'),
  extendedBy: list,
  reminderHours: per('hours before'),
  sealedRounds: yes,
  requiredPapers: list,
  screening: (items) => list(items.map((item) => item.code)),
  confirmingDays: per('days'),
  answerDays: per('days'),
  quarantineHours: per('hours'),
  numberTakenAt: code,
  conclusionForm: code,
  delegable: list,
};

/** Padded as the formatter pads, so that the printed page passes its check. */
function table(rules: Rules): string {
  const fields = Object.keys(words) as (keyof Rules)[];
  const rows = fields.map((field) => [code(field), said(field, rules)]);
  const lines = [['field', 'value'], ...rows];
  const widths = [0, 1].map((at) => Math.max(...lines.map((line) => line[at]!.length)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [row(lines[0]!), row(widths.map((width) => '-'.repeat(width))), ...rows.map(row)].join('\n');
}

const said = <Field extends keyof Rules>(field: Field, rules: Rules): string => words[field](rules[field]);
