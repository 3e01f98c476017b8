import { sealedRound, tellsOfAnOpinion } from '../sealed-round';
import {
  among,
  isMyParty,
  isVisible,
  leadsRoundNumbered,
  readerAndDocuments,
  seesEverything,
} from '../visibility';

/**
 * What a paper's level leaves of those who see its document: `open` all of them; `internal` the committee and the
 * agencies, so neither the invited nor the recipients; `confidential` whoever runs it, who presides over the procedure (in
 * a consulted organisation's own round the committee's chair), who entered it, and those whose paper it is. Over a papers row, beside `isVisible`.
 */
const levelOf = (paper: string): string => `(case ${paper}.access_level
  when 'open' then true
  when 'internal' then ${seesEverything}
  else ${among('office')} or sight.presides or ${paper}.recorded_by = $1 or ${isMyParty(`${paper}.party_id`)}
  end)`;

/** What somebody sent in a round that is sealed tells that they have an opinion. */
const isSealed = (
  paper: string,
): string => `(${tellsOfAnOpinion(paper)} and ${paper}.round_number = ${sealedRound}
  and ${paper}.recorded_by <> $1 and not ${isMyParty(`${paper}.party_id`)})`;

/**
 * What others said reaches consulted parties and recipients by no paper either: they see their own opinions, and those of
 * a round that their organisation led. What the agency itself wrote to those it asks tells of nobody's opinion.
 */
const isOfAnother = (
  paper: string,
): string => `(not ${seesEverything} and ${paper}.kind in ('opinion-form', 'letter')
  and ${paper}.party_id is distinct from d.lead_agency_id and ${paper}.recorded_by <> $1
  and not ${leadsRoundNumbered(`${paper}.round_number`)}
  and ${isMyParty(`${paper}.party_id`)} is not true)`;

/** Beside `isVisible`: the reader may read the paper, and know of it. */
export const admits = (paper: string): string =>
  `(${levelOf(paper)} and ${isSealed(paper)} is not true and not ${isOfAnother(paper)})`;

export const readerAndPapers = `${readerAndDocuments} join papers q on q.document_id = d.id`;

/** Person $1 may see the paper `q` of the document `d` at $2. */
export const mayReadPaper = `(${isVisible} and ${admits('q')})`;

/** The paper $4 of the document $3, for who would cite it. */
export const citable = `select q.kind from ${readerAndPapers} where d.id = $3 and q.id = $4 and ${mayReadPaper}`;

/** The same for who would replace it. */
export const replaceable = `select q.kind, exists (select from papers n
    where n.document_id = q.document_id and n.replaces = q.id) as replaced
  from ${readerAndPapers} where d.id = $3 and q.id = $4 and ${mayReadPaper}`;
