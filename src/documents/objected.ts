import { z } from 'zod';
import { named, utc } from '../organisations/party-name';
import { uuid } from '../platform/http/schemas';

const person = z.object({ id: uuid, name: z.string() });
/** What somebody says against what was entered for them, and what came of it. */
export const objectionView = z
  .object({
    reason: z.string(),
    by: person,
    recordedAt: z.iso.datetime(),
    outcome: z.enum(['withdrawn', 'corrected', 'stands']).nullable(),
    outcomeReason: z.string().nullable(),
  })
  .meta({ id: 'Objection' });

/** What stands against an entry made for somebody, as readers see it: columns of the objections row `eo`. */
export const objectionShown = `json_build_object('reason', eo.reason, 'by', ${named('eo.by_person_id', 'eo.recorded_at')},
  'recordedAt', ${utc('eo.recorded_at')}, 'outcome', eo.outcome, 'outcomeReason', eo.outcome_reason)`;

/** What was answered for the author of a comment was not theirs, and counts no longer: they are asked again. */
export const answerTakenOut = (comment: string): string => `exists (select from entry_objections eo
  join answers untrue on untrue.id = eo.entry_id and untrue.comment_id = ${comment}
  where eo.document_id = d.id and eo.kind = 'answer' and eo.outcome in ('withdrawn', 'corrected'))`;

/** The objection to one entry, or null. `entry` is a column of the query. */
export const objectionTo = (entry: string): string =>
  `(select ${objectionShown} from entry_objections eo where eo.entry_id = ${entry})`;
