import { z } from 'zod';
import { Invalid } from '../platform/errors';
import { CLAUSE_KINDS, type ParsedClause, type ParseWarning } from '../text/clause';
import { parseSource } from '../text/outline/parse-source';
import { writeSource } from '../text/write-source';
import type { SourceFormat } from './version.entity';

/** Beyond any real resolution; keeps one version's work bounded. */
const maxClauses = 20_000;

const givenClause = z.object({
  /** The clause of an earlier version that this one continues. */
  clauseId: z.uuid().optional(),
  level: z.number().int().min(0).max(12).default(0),
  label: z.string().max(200).default(''),
  marker: z.string().max(200).default(''),
  kind: z.enum(CLAUSE_KINDS),
  heading: z.string().max(10_000).default(''),
  text: z.string().max(1_000_000).default(''),
});

export const newVersion = z
  .union([
    z.object({ clauses: z.array(givenClause) }),
    z.object({ format: z.enum(['text', 'markdown']), content: z.string() }),
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
}

/** @throws Invalid `no-clauses`, `too-many-clauses` */
export function readText(input: NewVersion): IncomingText {
  const text =
    'clauses' in input
      ? { format: 'clauses' as const, ...nest(input.clauses), warnings: [] }
      : { format: input.format, source: input.content, ...parseSource(input.format, input.content) };
  if (text.clauses.length === 0) throw new Invalid('no-clauses');
  if (text.clauses.length > maxClauses) throw new Invalid('too-many-clauses');
  return text;
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
