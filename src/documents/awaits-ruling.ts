import { answerTakenOut } from './objected';
import { usualPlace, type Place } from './recused';

/*
 * When a comment waits for a ruling, said once for what a document waits for and for what waits for a person. As SQL over
 * the documents row `d`, of comments that are neither withdrawn nor settled.
 */

/** What was said of a comment, as expressions of the query. */
interface Said {
  readonly blocking: string;
  readonly disposed: string;
  /** The code of its author's answer; null = none. */
  readonly answer: string;
}

/** Maintained by its author, or an objection that the agency has disposed of. */
export const awaitsRuling = ({ answer, blocking, disposed }: Said): string =>
  `(${answer} is not distinct from 'maintains' or (${blocking} and ${disposed}))`;

/** Of these what no answer can settle any more: its author maintains it, or has left. */
export const isPastAnswering = ({ answer, blocking, disposed }: Said, gone: string): string =>
  `(${answer} is not distinct from 'maintains' or (${blocking} and ${disposed} and ${answer} is null and ${gone}))`;

/**
 * Of the comment `k` an answer was taken out as not its author's, where no period asks them again: a ruling may be given in
 * place of their answer.
 */
export const isAskedAgain = ({ answer, disposed }: Said): string =>
  `(d.state in ('revision.verifying', 'adoption.signing') and ${disposed} and ${answer} is null
    and ${answerTakenOut('k.id')})`;

/**
 * A person who has left the body and was not invited, in person or as one of an organisation: nobody waits for their answer,
 * it counts as silence. An organisation is never gone; it has members, or a successor that has.
 */
export const isGone = (
  party: string,
  { document, committee, today }: Pick<Place, 'document' | 'committee' | 'today'> = usualPlace,
): string => `(exists (select from persons gp where gp.id = ${party})
  and not exists (select from memberships gm where gm.person_id = ${party} and gm.role in ('chair', 'deputy', 'member')
    and gm.suspended_through < ${today} and ${today} between gm.from_date and coalesce(gm.to_date, 'infinity')
    and (gm.committee_id = ${committee}
      or gm.committee_id in (select gr.body_id from rounds gr where gr.document_id = ${document})))
  and not exists (select from round_invitees gi where gi.document_id = ${document} and gi.party_id = ${party})
  and not exists (select from organisation_members gm where gm.person_id = ${party}
    and ${today} between gm.from_date and coalesce(gm.to_date, 'infinity')
    and (gm.organisation_id in (select gr.body_id from rounds gr where gr.document_id = ${document})
      or gm.organisation_id in (select gi.party_id from round_invitees gi where gi.document_id = ${document}))))`;
