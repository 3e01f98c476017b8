import type { Tx } from '../platform/database/tx';
import {
  commentsColumns,
  commentsFrom,
  commentsTables,
  noComments,
  type CommentsLeft,
} from './comments-left';
import {
  directivesColumns,
  directivesFrom,
  directivesTables,
  noDirectives,
  type DirectivesLeft,
} from './directives-left';
import { documentToday, whoPresides } from './outstanding';

/** What is outstanding of comments, directives and consultations. */
export interface Opinions extends CommentsLeft, DirectivesLeft {
  /** Names of consulted organisations whose conclusions await the agency's written answer. */
  readonly unansweredBodies: string[];
}
export const noOpinions: Opinions = { ...noComments, ...noDirectives, unansweredBodies: [] };

const statement = `with ${[documentToday, whoPresides, commentsTables, directivesTables].join(',\n')}
select ${commentsColumns}, ${directivesColumns},
  array(select (select n.name from organisation_names n where n.organisation_id = r.body_id and n.from_date <= d.today
        order by n.from_date desc limit 1)
      from d join conclusions q on q.document_id = d.id and q.answer_due_at is not null
      join rounds r on r.id = q.round_id
      where not exists (select from conclusion_answers a where a.conclusion_id = q.id and a.superseded_at is null)
      order by q.id) as "unansweredBodies"
  from ${commentsFrom} cross join ${directivesFrom}`;

/** In one statement: whoever may clear something is among it. */
export async function readOpinions(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<Opinions> {
  return (await on.first<Opinions & Record<string, unknown>>(statement, [documentId, now])) ?? noOpinions;
}
