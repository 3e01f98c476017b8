/**
 * Sealed rounds, as SQL over a document `d` and its committee `c` for the reader $1 at $2: where the rules of procedure say
 * so, nobody but the office, its author and who wrote it in their place knows what was said in a round, or that
 * anything was, until comments close.
 */
const isOpen = `coalesce(d.resume_to, d.state) = 'comments.open'`;

/** The number of the round whose opinions are sealed from the reader; null where none is. */
export const sealedRound = `(select sr.number from rounds sr join rules_versions sv on sv.id = sr.rules_version_id
  where ${isOpen} and sr.document_id = d.id and sr.number = d.round_number
    and (sv.rules -> 'sealedRounds')::boolean
    and not exists (select from memberships sm where sm.committee_id in (d.committee_id, sr.body_id)
      and sm.person_id = $1 and sm.role = 'office' and sm.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
      and ($2::timestamptz at time zone c.time_zone)::date
        between sm.from_date and coalesce(sm.to_date, 'infinity')))`;

/** A paper that somebody's opinion comes on, of the document `d`; the agency's own letters tell of none. */
export const tellsOfAnOpinion = (paper: string): string =>
  `(${paper}.kind in ('opinion-form', 'letter') and ${paper}.party_id <> d.lead_agency_id)`;

/** Facts that tell of an opinion, or that there is one. */
const opinions = `(l.fact_type like 'comment.%' or l.fact_type like 'position.%' or l.fact_type like 'entry.%'
  or l.fact_type like 'paper.%')`;

/** Whether the ledger row `l` tells the reader nothing sealed; `isMine` says whether a party is the reader's. */
export const isUnsealedFact = (isMine: (party: string) => string): string => `case
  when ${sealedRound} is null or not ${opinions} or l.actor_id = $1 then true
  else (select coalesce(${isMine('coalesce(lk.by_party_id, lp.by_party_id, lq.party_id, f.party)')}, false)
      or coalesce(lk.round_number, lr.number, lq.round_number, f.round) < d.round_number or f.kind in ('answer', 'vote')
      or (l.fact_type like 'paper.%' and ${tellsOfAnOpinion('lq')} is not true)
    from (select coalesce(said.data ->> 'commentId', said.data ->> 'entryId', said.data ->> 'paperId')::uuid as entry,
        (said.data ->> 'byPartyId')::uuid as party, (said.data ->> 'round')::integer as round,
        said.data ->> 'kind' as kind
      from (select convert_from(l.canonical, 'UTF8')::jsonb -> 'data' as data) said) f
    left join comments lk on lk.document_id = d.id and lk.id = f.entry
    left join positions lp on lp.document_id = d.id and lp.id = f.entry
    left join rounds lr on lr.id = lp.round_id
    left join papers lq on lq.document_id = d.id and lq.id = f.entry and l.fact_type like 'paper.%') end`;
