/*
 * Whose own something is, as SQL over the documents row `d`: nobody rules on, verifies, confirms, lifts or accepts their
 * own. An organisation's is that of everybody who belongs to it, and what was written down for somebody also that of the
 * writer.
 */
type Own = (person: string) => string;

const belongs = (person: string, organisations: string, today: string): string => `exists (select
  from organisation_members own where own.person_id = ${person} and own.organisation_id in (${organisations})
    and ${today} between own.from_date and coalesce(own.to_date, 'infinity'))`;

/** Of the comment `k` with what its author answered: the author's, and the lead agency's, over whose disposition the ruling is. */
export const ownComment =
  (today = 't.today'): Own =>
  (person) =>
    `(${person} in (k.by_party_id, k.entered_by) or ${belongs(person, 'k.by_party_id, d.lead_agency_id', today)}
      or exists (select from answers own where own.comment_id = k.id and own.superseded_at is null
        and own.entered_by = ${person}))`;

const answered = (person: string, writers: string, today: string): string =>
  `(coalesce(${person} in (${writers}), false) or ${belongs(person, 'p.by_party_id, d.lead_agency_id', today)})`;

/** Of an answer `p` to a directive. */
export const ownAnswer =
  (today = 't.today'): Own =>
  (person) =>
    answered(person, 'p.entered_by', today);

/** Of an answer `p` to a directive and its verification `f`. */
export const ownVerified =
  (today = 't.today'): Own =>
  (person) =>
    answered(person, 'p.entered_by, f.by_person_id', today);

/** Of a directive `v` with its answer `p`: one on the text binds the lead agency, any other nobody who presides. */
export const ownDirective =
  (today = 't.today'): Own =>
  (person) =>
    `(v.kind = 'text' and ${ownAnswer(today)(person)})`;

/** Of the newest text. */
export const ownText =
  (today = 't.today'): Own =>
  (person) => `(${belongs(person, 'd.lead_agency_id', today)} or exists (select from versions own
    where own.document_id = d.id and own.n = d.latest_version and own.created_by = ${person}))`;
