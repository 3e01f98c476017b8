import { z } from 'zod';
import { Invalid } from '../platform/errors';
import { uuid } from '../platform/http/schemas';
import { CLAUSE_KINDS, type ParsedClause, type ParseWarning } from '../text/clause';
import type { Found } from '../text/docx/found';
import { deceivingWarnings } from '../text/incoming/deceiving-characters';
import { mostClauses, parseIncoming } from '../text/incoming/parse-incoming';
import { correctOutline, type ClauseCorrection } from '../text/outline/correct-outline';
import { SourceProblem } from '../text/source-problem';
import { writeSource } from '../text/write-source';
import type { SourceFormat } from './version.entity';

const givenClause = z.object({
  /** The clause of an earlier version that this one continues. */
  clauseId: uuid.optional(),
  level: z.number().int().min(0).max(12).default(0),
  label: z.string().max(200).default(''),
  marker: z.string().max(200).default(''),
  kind: z.enum(CLAUSE_KINDS),
  heading: z.string().max(10_000).default(''),
  text: z.string().max(1_000_000).default(''),
});

export const corrections = z
  .array(
    z.object({
      ordinal: z.number().int().min(0).max(mostClauses).meta({ description: 'As in the preview.' }),
      level: z.number().int().min(1).max(12).optional(),
      kind: z.enum(CLAUSE_KINDS).optional(),
    }),
  )
  .max(mostClauses)
  .refine((items) => new Set(items.map(({ ordinal }) => ordinal)).size === items.length, 'named-twice')
  .meta({
    id: 'ClauseCorrections',
    description: 'Where clauses really stand and what they are; what hangs below one moves along with it.',
  });

export const newVersion = z
  .union([
    z.object({ clauses: z.array(givenClause) }),
    z.object({
      format: z.enum(['text', 'markdown']),
      content: z.string(),
      corrections: corrections.optional(),
    }),
  ])
  .meta({ id: 'NewVersion' });
export type NewVersion = z.output<typeof newVersion>;

export interface TextClause extends ParsedClause {
  readonly clauseId?: string | undefined;
}

export interface IncomingText {
  readonly format: SourceFormat;
  /** What was handed in, as it came; clauses given one by one are written down in order. */
  readonly source: string;
  readonly clauses: readonly TextClause[];
  readonly warnings: readonly ParseWarning[];
  /** Of a docx: what it holds beside plain paragraphs. */
  readonly found?: Found | null;
}

/** @throws Invalid for what the source is, or for corrections of what it does not hold */
export function readText(input: NewVersion): IncomingText {
  if ('clauses' in input) return readClauses(input.clauses);
  const { format, content: source } = input;
  const parsed = orInvalid('content', () => parseIncoming(format, source));
  return corrected({ format, source, ...parsed }, input.corrections);
}

/** @throws Invalid `unknown-ordinal` */
export function corrected(
  text: IncomingText,
  said: readonly ClauseCorrection[] | undefined = [],
): IncomingText {
  if (said.length === 0) return text;
  if (said.some(({ ordinal }) => ordinal >= text.clauses.length)) {
    throw new Invalid('unknown-ordinal', { last: text.clauses.length - 1 }, 'corrections');
  }
  return { ...text, clauses: correctOutline(text.clauses, said) };
}

function readClauses(given: readonly z.output<typeof givenClause>[]): IncomingText {
  if (given.length === 0) throw new Invalid('no-clauses');
  if (given.length > mostClauses) throw new Invalid('too-many-clauses', { most: mostClauses });
  const text = nest(given);
  const warnings = orInvalid('clauses', () => deceivingWarnings(text.source));
  return { format: 'clauses', ...text, warnings };
}

function orInvalid<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof SourceProblem ? new Invalid(error.code, error.params, path) : error;
  }
}

/** A clause's parent is the nearest one above it of a lower level. */
function nest(given: readonly z.output<typeof givenClause>[]): { source: string; clauses: TextClause[] } {
  const open: { ordinal: number; level: number }[] = [];
  const { source, spans } = writeSource(given);
  const clauses = given.map((clause, ordinal) => {
    while (open.length > 0 && open.at(-1)!.level >= clause.level) open.pop();
    const parent = open.at(-1)?.ordinal ?? null;
    open.push({ ordinal, level: clause.level });
    return { ...clause, ordinal, parent, spans: spans[ordinal]! };
  });
  return { source, clauses };
}
