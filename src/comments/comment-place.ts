import { z } from 'zod';
import type { Statement } from '../platform/database/named-statements';
import { uuid } from '../platform/http/schemas';
import { foundBy } from './comment-anchor.entity';

const offset = z.number().int().nullable();

export const commentPlace = z
  .object({
    versionN: z.number().int().meta({ description: 'The newest version the reader may see.' }),
    clauseId: uuid.nullable().meta({ description: 'Null: its words are nowhere in that version.' }),
    from: offset.meta({
      description:
        "UTF-16 units of the clause's heading and text, a space between them where it has both; null: the clause as a whole.",
    }),
    to: offset,
    how: z.enum(foundBy),
    flagged: z.boolean().meta({ description: 'The place is uncertain.' }),
    wording: z.string().nullable().meta({ description: 'What it was about, where that is nowhere now.' }),
  })
  .meta({ id: 'CommentPlace' });
export type CommentPlace = z.output<typeof commentPlace>;

export const placeHistory = z.object({
  items: z.array(commentPlace.extend({ placedAt: z.iso.datetime() }).meta({ id: 'PlacedComment' })),
});

/** In the version it was made on. */
export function madePlace(
  versionN: number,
  clauseId: string | null,
  quote: { readonly from: number; readonly to: number } | null,
): CommentPlace | null {
  if (clauseId === null) return null;
  const { from = null, to = null } = quote ?? {};
  return { versionN, clauseId, from, to, how: quote ? 'exact' : 'clause', flagged: false, wording: null };
}

/** Of the anchor `a` of the comment `k`; a clause that is gone as a whole tells its words. */
export const placeColumns = `a.version_n as "versionN", a.clause_id as "clauseId", a.from_offset as from, a.to_offset as to,
  a.how, a.flagged, case when a.how = 'orphan' then coalesce(k.quote_exact, (select concat_ws(' ', nullif(t.heading, ''),
    nullif(t.text, '')) from version_clauses vc
    join clause_texts t on t.id = vc.text_id
    where vc.document_id = k.document_id and vc.version_n = k.version_n and vc.clause_id = k.clause_id)) end as wording`;

type PlaceRow = CommentPlace & { commentId: string };

const placesIn = `select distinct on (a.comment_id) a.comment_id as "commentId", ${placeColumns}
  from comment_anchors a join comments k on k.id = a.comment_id
  where a.comment_id = any ($1::uuid[]) and a.version_n = $2 order by a.comment_id, a.revision desc`;

/** Where comments of one document stand in the newest version their reader may see. */
export const placesInVersion = (
  rows: readonly { readonly id: string; readonly newestVersion: number }[],
): Statement<PlaceRow> => ({ text: placesIn, values: [rows.map(({ id }) => id), rows[0]!.newestVersion] });
