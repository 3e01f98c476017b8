import { oncePer } from '../platform/once-per';
import { couldWaitForMe } from './could-wait-for-me';
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
  waitingOn: () => `d.state not in ('adopted', 'rejected', 'withdrawn')`,
};
export type ListFilter = keyof typeof listFilters;

/** What a tie gives: the newest that pass, as ids. */
interface Wanted {
  /** Beside the document `d`, for what `passes` asks. */
  readonly beside: string;
  readonly passes: string;
  readonly length: string;
}

const before = (id: string): string => `${id} < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')`;

/** By role: the committee's own documents. */
const ofCommittees = ({ beside, passes, length }: Wanted): string => `select x.id
  from me mine cross join me ours cross join unnest(mine.where_any) w (committee_id)
  cross join lateral (select d.id from documents d ${beside} where d.committee_id = w.committee_id and ${before('d.id')} and ${passes}
    order by d.id desc ${length}) x`;

const ofAgencies = ({ beside, passes, length }: Wanted): string => `select x.id
  from me mine cross join me ours cross join unnest(ours.parties) w (party_id)
  cross join lateral (select d.id from documents d ${beside} where d.lead_agency_id = w.party_id and ${before('d.id')} and ${passes}
    order by d.id desc ${length}) x`;

/** By a row of another table that ties the document to a party or a body. */
const tiedBy = (
  table: string,
  owners: string,
  condition: string,
  { beside, passes, length }: Wanted,
): string => `select x.id
  from me mine cross join me ours cross join unnest(${owners}) w (owner_id)
  cross join lateral (select distinct on (d.id) d.id from ${table} z join documents d on d.id = z.document_id ${beside}
    where ${condition} and ${before('z.document_id')} and ${passes} order by d.id desc ${length}) x`;

const sources = (wanted: Wanted): string =>
  [
    ofCommittees(wanted),
    ofAgencies(wanted),
    tiedBy('document_agencies', 'ours.parties', 'z.organisation_id = w.owner_id', wanted),
    tiedBy('round_invitees', 'ours.parties', 'z.party_id = w.owner_id', wanted),
    tiedBy('document_recipients', 'ours.parties', 'z.party_id = w.owner_id', wanted),
    tiedBy(
      'rounds',
      'mine.where_any || ours.parties',
      'z.body_id = w.owner_id and z.body_id <> z.committee_id',
      wanted,
    ),
    tiedBy('rounds', 'array[$1::uuid]', 'z.presiding_person_id = w.owner_id', wanted),
  ].join('\n  union\n  ');

/**
 * All documents that the reader has a tie to and that pass, newest first; few of them are beyond the reader's sight, but
 * whoever reads them asks. `offset 0` keeps that order of work.
 */
export const tiedToReader = (passes: string): string => `select d.* from me mine cross join me ours
    cross join (${sources({ beside: '', passes, length: '' })}) every join documents d on d.id = every.id
    order by d.id desc offset 0`;

/** Ids of the newest documents that the reader may see and that pass; in a statement that has `me`. */
export const newest = (passes: string): string =>
  `select id from (${sources({
    ...{ beside: tiesToDocument, passes: `${passes} and ${isVisible}`, length: 'limit $4' },
  })}) every order by id desc limit $4`;

/*
 * What waits on somebody is asked of few: the ties give all that is under way, from which a cheap rule takes what could
 * wait on them at all. The rest is asked once, newest first, until the page is full. `offset 0` keeps that order of work.
 */
const newestWaiting = (
  passes: string,
): string => `select d.id from (select d.* from me mine cross join me ours
    cross join (${sources({ beside: '', passes, length: '' })}) every join documents d on d.id = every.id
    where ${couldWaitForMe} order by d.id desc offset 0) d
  cross join me mine cross join me ours ${tiesToDocument}
  where ${waitsForMe} and ${isVisible} order by d.id desc limit $4`;

/** The statements for a set of filters, whose values follow in this order from $5 on. */
export const pagesOf = (columns: string, joins: string): ((names: readonly ListFilter[]) => string) =>
  oncePer((names) => {
    let last = 4;
    const passes = names.map((name) => listFilters[name](() => `$${(last += 1)}`)).join(' and ') || 'true';
    const found = names.includes('waitingOn') ? newestWaiting(passes) : newest(passes);
    return `with me as materialized (select mine.*, ours.* from ${reader}),
  found as materialized (${found})
select ${columns} from found cross join me mine cross join me ours join documents d on d.id = found.id ${tiesToDocument} ${joins}
order by d.id desc`;
  });
