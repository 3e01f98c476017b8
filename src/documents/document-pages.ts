import { isVisible, reader, tiesToDocument } from './visibility';
import { waitsForMe } from './waits-for-me';

/*
 * A page of the documents somebody may see, newest first, at any number of documents. Each tie to documents (a role in a
 * committee, an agency, an invitation, ...) gives the ids of its own newest that pass the rule and the filters, out of an
 * index in their order; the page is the newest of all. So a page costs a few times its own length, not what others have.
 * $1 the reader, $2 now, $3 the id after which the page begins, $4 its length, then the filters' values.
 */
export const listFilters = {
  committee: (value: () => string) => `d.committee_id = ${value()}`,
  state: (value: () => string) => `d.state = ${value()}`,
  /** A part of the title, or one of the documents that bear the number. */
  q: (value: () => string) => `(strpos(d.title_folded, ${value()}) > 0 or d.id = any (${value()}::uuid[]))`,
  waitingOn: () => `d.state not in ('adopted', 'rejected', 'withdrawn') and ${waitsForMe}`,
};
export type ListFilter = keyof typeof listFilters;

const before = (id: string): string => `${id} < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`;

/** By role: the committee's own documents. */
const ofCommittees = (passes: string): string => `select x.id
  from me mine cross join me ours cross join unnest(mine.where_any) w (committee_id)
  cross join lateral (select d.id from documents d ${tiesToDocument} where d.committee_id = w.committee_id and ${before('d.id')} and ${passes}
    order by d.id desc limit $4) x`;

const ofAgencies = (passes: string): string => `select x.id
  from me mine cross join me ours cross join unnest(ours.parties) w (party_id)
  cross join lateral (select d.id from documents d ${tiesToDocument} where d.lead_agency_id = w.party_id and ${before('d.id')} and ${passes}
    order by d.id desc limit $4) x`;

/** By a row of another table that ties the document to a party or a body. */
const tiedBy = (table: string, owners: string, condition: string, passes: string): string => `select x.id
  from me mine cross join me ours cross join unnest(${owners}) w (owner_id)
  cross join lateral (select distinct on (d.id) d.id from ${table} z join documents d on d.id = z.document_id ${tiesToDocument}
    where ${condition} and ${before('z.document_id')} and ${passes} order by d.id desc limit $4) x`;

const sources = (passes: string): string =>
  [
    ofCommittees(passes),
    ofAgencies(passes),
    tiedBy('document_agencies', 'ours.parties', 'z.organisation_id = w.owner_id', passes),
    tiedBy('round_invitees', 'ours.parties', 'z.party_id = w.owner_id', passes),
    tiedBy('document_recipients', 'ours.parties', 'z.party_id = w.owner_id', passes),
    tiedBy(
      'rounds',
      'mine.where_any || ours.parties',
      'z.body_id = w.owner_id and z.body_id <> z.committee_id',
      passes,
    ),
    tiedBy('rounds', 'array[$1::uuid]', 'z.presiding_person_id = w.owner_id', passes),
  ].join('\n  union\n  ');

const texts = new Map<string, string>();

/** The statement for a set of filters; their values follow in this order from $5 on. */
export function pageBy(names: readonly ListFilter[], columns: string, joins: string): string {
  const key = names.join();
  let text = texts.get(key);
  if (text === undefined) {
    let last = 4;
    const filters = names.map((name) => listFilters[name](() => `$${(last += 1)}`));
    const passes = [...filters, isVisible].join(' and ');
    text = `with me as materialized (select mine.*, ours.* from ${reader}),
  found as materialized (select id from (${sources(passes)}) every order by id desc limit $4)
select ${columns} from found cross join me mine cross join me ours join documents d on d.id = found.id ${tiesToDocument} ${joins}
order by d.id desc`;
    texts.set(key, text);
  }
  return text;
}
