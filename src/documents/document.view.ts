import { z } from 'zod';
import { accessLevels } from '../access/access-level';
import { bodyKinds } from './round.entity';
import { documentStates } from '../workflow/facts';
import { uuid } from '../platform/http/schemas';

export const named = z.object({ id: uuid, name: z.string() });

/** A document as readers see it, without its text. */
export const documentView = z
  .object({
    id: uuid,
    committee: named,
    type: z.object({ id: uuid, name: z.string(), symbol: z.string() }),
    title: z.string(),
    language: z.string(),
    leadAgency: named,
    state: z.enum(documentStates),
    stateSince: z.iso.datetime(),
    resumeTo: z.enum(documentStates).nullable(),
    accessLevel: z.enum(accessLevels),
    dueAt: z.iso.datetime().nullable(),
    roundNumber: z.number().int(),
    latestVersion: z.number().int().meta({ description: 'The newest version the reader may see; 0 = none.' }),
    number: z.string().nullable().meta({ description: 'Number and symbol, such as 04-NQ/TU.' }),
    reviewOn: z.iso.date().nullable(),
    adoptedOn: z.iso.date().nullable(),
    issuedOn: z.iso.date().nullable(),
    effectiveOn: z.iso.date().nullable(),
    createdAt: z.iso.datetime(),
    etag: z.string(),
  })
  .meta({ id: 'Document' });
export const documentPage = z.object({ items: z.array(documentView), nextCursor: z.string().nullable() });

export const versionSummary = z
  .object({
    n: z.number().int(),
    draftNumber: z.number().int().nullable(),
    contentHash: z.string().meta({ description: 'SHA-256, hex.' }),
    sourceFormat: z.enum(['clauses', 'text', 'markdown', 'docx']),
    file: z
      .object({ name: z.string(), mediaType: z.string(), size: z.number().int(), sha256: z.string() })
      .nullable()
      .meta({ description: 'The file it was read from, kept as it came; null where it was no file.' }),
    createdAt: z.iso.datetime(),
    createdBy: named,
    shown: z
      .boolean()
      .meta({ description: 'The committee has it: where its clauses come from is no more to be stated.' }),
  })
  .meta({ id: 'VersionSummary' });

const span = z.tuple([z.number().int(), z.number().int()]).readonly();

const verbatim = {
  raw: z.string().meta({ description: 'Its slice of the source; all of them joined are the source.' }),
  offsets: z
    .object({ marker: span, heading: span, text: span })
    .meta({ description: 'From and to in `raw`, in UTF-16 code units.' }),
};

export const clauseView = z
  .object({
    clauseId: uuid,
    parentId: uuid.nullable(),
    level: z.number().int(),
    label: z.string(),
    marker: z.string(),
    kind: z.string(),
    heading: z.string(),
    text: z.string(),
    change: z
      .enum(['unchanged', 'modified', 'moved', 'inserted', 'split', 'merged'])
      .nullable()
      .meta({ description: 'Against the version before; null in the first version.' }),
    moved: z
      .boolean()
      .nullable()
      .meta({ description: 'It stands elsewhere than before, whatever became of its wording.' }),
    sure: z
      .boolean()
      .nullable()
      .meta({ description: 'False where little but the place says that it is the same clause.' }),
    origins: z.array(z.object({ clauseId: uuid, similarity: z.number() })).meta({
      description:
        'Clauses of the version before that its wording comes from: its own lineage first, then what was split off or merged.',
    }),
    raw: verbatim.raw.optional(),
    offsets: verbatim.offsets.optional(),
  })
  .meta({ id: 'Clause' });

export const versionView = versionSummary
  .extend({
    clauses: z.array(clauseView),
    deleted: z.array(uuid).meta({
      description: 'Clauses of the version before that this one no longer has and that went into no other.',
    }),
  })
  .meta({ id: 'Version' });

export const versionPreview = z
  .object({
    clauses: z.array(
      clauseView
        .omit({ clauseId: true, parentId: true, change: true, moved: true, sure: true, origins: true })
        .extend({ ordinal: z.number(), parent: z.number().nullable(), ...verbatim }),
    ),
    warnings: z.array(
      z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
    ),
    found: z
      .record(z.string(), z.number().int())
      .nullable()
      .meta({ description: 'Of a docx, how many insertions, footnotes, tables and the like it holds.' }),
  })
  .meta({ id: 'VersionPreview' });

const rulesNamed = z.object({ id: uuid, n: z.number().int() });

const roundView = z
  .object({
    number: z.number().int(),
    versionN: z.number().int(),
    body: named.extend({ kind: z.enum(bodyKinds) }).meta({ description: 'Which body leads it.' }),
    presiding: named,
    openedAt: z.iso.datetime(),
    officialDate: z.iso.date(),
    dueAt: z.iso.datetime(),
    minimumUntil: z.iso.datetime().nullable().meta({
      description: 'Until when the rules keep comments open; null: they ask for no time.',
    }),
    closedAt: z.iso.datetime().nullable(),
    rulesVersion: rulesNamed.meta({ description: 'The version of the rules of procedure that it pinned.' }),
    invitees: z.array(named),
  })
  .meta({ id: 'Round' });

export const roundsView = z
  .object({
    items: z.array(roundView),
    opening: z
      .object({
        rulesVersion: rulesNamed,
        screening: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })),
      })
      .nullable()
      .meta({
        description:
          'What the next round of the committee’s own would open with today, where one is to be opened: the rules that ' +
          'it would pin, and what the office has to have screened.',
      }),
  })
  .meta({ id: 'Rounds' });
