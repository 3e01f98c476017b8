/*
 * Who takes no part in deciding a document, and who presides in their place, as SQL over the documents row `d`. A recusal
 * takes its holder out of base, quorum and rulings; nobody has to look it up twice, so every statement says it from here.
 */

/** Whether a person takes no part in the document, today. `person` and `document` are columns of the query. */
export const isRecused = (person: string, document = 'd.id'): string => `exists (select from recusals rc
  where rc.document_id = ${document} and rc.person_id = ${person} and rc.ended_at is null)`;

/** Where a statement finds the document, the round that is current (null before the first) and the calendar day. */
export interface Place {
  readonly document: string;
  readonly committee: string;
  readonly round: string;
  readonly today: string;
}
export const usualPlace: Place = {
  document: 'd.id',
  committee: 'd.committee_id',
  round: 'r',
  today: 't.today',
};
/** What a statement over the document $1 at $2 reads from, so that the usual names stand for its place. */
export const fromUsualPlace = `from documents d join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  left join rounds r on r.document_id = d.id and r.number = d.round_number`;

/** A membership `m` in a role of the committee, held today and not suspended. */
export const inOffice = (
  role: string,
  committee: string,
  { today }: Place,
): string => `m.committee_id = ${committee}
  and m.role = '${role}' and m.suspended_through < ${today}
  and ${today} between m.from_date and coalesce(m.to_date, 'infinity')`;

/** The deputy last named with a recusal that stands, if still able: one of another body, or recused since, stands in for nobody. */
const deputyNamed = (committee: string, place: Place): string => `(select array[named.deputy_id]
  from recusals named where named.document_id = ${place.document} and named.ended_at is null
    and exists (select from memberships m
      where ${inOffice('deputy', committee, place)} and m.person_id = named.deputy_id)
    and not ${isRecused('named.deputy_id', place.document)} order by named.id desc limit 1)`;

/** With several deputies somebody has to name one. */
const onlyDeputy = (committee: string, place: Place): string => `(select array_agg(distinct m.person_id)
  from memberships m
  where ${inOffice('deputy', committee, place)} and not ${isRecused('m.person_id', place.document)}
  having count(distinct m.person_id) = 1)`;

const chairInPlace = (committee: string, place: Place): string => `(select array_agg(m.person_id)
  from memberships m where ${inOffice('chair', committee, place)}
    and not ${isRecused('m.person_id', place.document)})`;

/** In place of whoever stepped aside: the deputy named, else the chair, else the only deputy left. */
const standingIn = (committee: string, place: Place): string =>
  `coalesce(${deputyNamed(committee, place)}, ${chairInPlace(committee, place)}, ${onlyDeputy(committee, place)})`;

/** Whether whoever was named for the round may still preside: a chair or deputy of the body, in office and not suspended. */
const stillPresides = (place: Place): string => `exists (select from memberships m
  where m.person_id = ${place.round}.presiding_person_id and (${inOffice('chair', `${place.round}.body_id`, place)}
    or ${inOffice('deputy', `${place.round}.body_id`, place)}))`;

/**
 * Who presides over the procedure, as uuid[]: of a committee's round whoever was named for it, else the chair of the
 * document's committee; where that one is recused, who stands in for them; where that one has left or is suspended, the
 * chair of the day, else the same. Empty = nobody: somebody has to be named.
 */
export const presidingOver = (place: Place = usualPlace): string => `coalesce(case
  when ${place.round}.body_kind = 'committee' then case
    when not ${stillPresides(place)} then coalesce(${chairInPlace(`${place.round}.body_id`, place)},
      ${standingIn(`${place.round}.body_id`, place)})
    when not ${isRecused(`${place.round}.presiding_person_id`, place.document)}
      then array[${place.round}.presiding_person_id]
    else ${standingIn(`${place.round}.body_id`, place)} end
  when exists (select from memberships m where ${inOffice('chair', place.committee, place)}
    and ${isRecused('m.person_id', place.document)}) then ${standingIn(place.committee, place)}
  else (select array_agg(m.person_id) from memberships m where ${inOffice('chair', place.committee, place)})
  end, '{}')`;

/**
 * Who decides one thing that may be somebody's own: whoever presides unless it is theirs, else the chair, else the only
 * deputy left to whom it is not. Empty = nobody: the office has to name one. `presiding` as in `concludingOver`.
 */
export function decidingOver(
  isOwn: (person: string) => string,
  place: Place = usualPlace,
  presiding: string = presidingOver(place),
): string {
  const body = `case ${place.round}.body_kind when 'committee' then ${place.round}.body_id else ${place.committee} end`;
  const others = (role: string): string => `from memberships m where ${inOffice(role, body, place)}
    and not ${isRecused('m.person_id', place.document)} and not ${isOwn('m.person_id')}`;
  return `coalesce((select array_agg(own_p.id) from unnest(${presiding}) own_p (id) where not ${isOwn('own_p.id')}),
    (select array_agg(m.person_id) ${others('chair')}),
    (select array_agg(distinct m.person_id) ${others('deputy')} having count(distinct m.person_id) = 1), '{}')`;
}

const ofTheOrganisation = (
  { round, today }: Place,
  member = 'om',
): string => `${member}.organisation_id = ${round}.body_id
  and ${today} between ${member}.from_date and coalesce(${member}.to_date, 'infinity')`;
/** Whether whoever was named for an organisation's round is still of it; else its head of the day presides. */
const stillSpeaks = (place: Place): string => `exists (select from organisation_members named
  where named.person_id = ${place.round}.presiding_person_id and ${ofTheOrganisation(place, 'named')})`;

/**
 * Who presides over the current round, a consulted organisation's own round too, and so concludes it. `presiding` is an
 * expression for `presidingOver`, where a statement has worked it out already.
 */
export const concludingOver = (
  place: Place = usualPlace,
  presiding: string = presidingOver(place),
): string => `case
  when ${place.round}.body_kind = 'organisation' then coalesce((select array_agg(distinct om.person_id)
    from organisation_members om where ${ofTheOrganisation(place)}
      and case when ${stillSpeaks(place)} then om.person_id = ${place.round}.presiding_person_id else om.role = 'head' end
      and not ${isRecused('om.person_id', place.document)}), '{}')
  else ${presiding} end`;
