import { concludingOver, presidingOver } from '../documents/recused';
import { holds, holdsInABody, holdsInBody, isMemberOf, ofTheFact } from './audiences';

const role = (...roles: Parameters<typeof holds>): string =>
  `(exists (select from memberships m where m.person_id = t.person_id and ${holds(...roles)})
    or exists (select from rounds br join memberships m on m.person_id = t.person_id and ${holdsInBody(...roles)}))`;
const ownRole = (...roles: Parameters<typeof holds>): string =>
  `exists (select from memberships m where m.person_id = t.person_id and ${holds(...roles)})`;
const roleInABody = (...roles: Parameters<typeof holds>): string =>
  `exists (select from rounds br join memberships m on m.person_id = t.person_id and ${holdsInABody(...roles)})`;

const throughOrganisation = (party: string): string =>
  `exists (select from organisation_members om where om.person_id = t.person_id and ${isMemberOf(party)})`;

const isParty = (column: string): string => `(${column} = t.person_id or ${throughOrganisation(column)})`;

/** A chair sees what it would preside over, recused or not. */
const presides = `(${ownRole('chair')} or t.person_id = any (${presidingOver(ofTheFact)}))`;
const concludes = `coalesce(t.person_id = any (${concludingOver(ofTheFact)}), false)`;
const inner = `(${role('office', 'appraiser')} or ${throughOrganisation('f.lead_agency_id')}
  or exists (select from document_agencies da where da.document_id = f.document_id
    and ${throughOrganisation('da.organisation_id')}) or ${presides})`;
const committee = role('chair', 'deputy', 'member', 'office', 'auditor');
const aBody = roleInABody('chair', 'deputy', 'member', 'office', 'auditor');
const isInvited = (party: string): string =>
  `exists (select from round_invitees i where i.document_id = f.document_id and ${party})`;
const receives = (
  party: string,
): string => `(f.state = 'adopted' and exists (select from document_recipients dr
  where dr.document_id = f.document_id and ${party}))`;
const isReaderByName = `exists (select from document_readers rd
  where rd.document_id = f.document_id and rd.person_id = t.person_id)`;

const isTied = `(case when coalesce(f.resume_to, f.state) = 'adoption.quarantine'
    then ${role('chair', 'deputy', 'member', 'office')} or f.signed_by is not distinct from t.person_id
  else ${inner} or (f.round_number > 0 and (${committee} or ${aBody} or ${isInvited(isParty('i.party_id'))}
      or exists (select from rounds br where br.document_id = f.document_id and ${isParty('br.body_id')})))
    or ${receives(isParty('dr.party_id'))} end)`;

const isCleared = `(case f.access_level
  when 'open' then true
  when 'internal' then ${committee} or ${inner} or ${aBody} or ${concludes} or ${isInvited('i.party_id = t.person_id')}
    or ${receives('dr.party_id = t.person_id')} or ${isReaderByName}
  else ${role('office')} or ${presides} or ${concludes}
    or (${throughOrganisation('f.lead_agency_id')} and ${ownRole('drafter')})
    or ${isReaderByName} end)`;

/** What the rule reads of the documents row `d` of a fact `f`, besides its ids. */
export const factDocument =
  'd.lead_agency_id, d.state, d.resume_to, d.round_number, d.access_level, d.signed_by';

/**
 * Whether the person `t` may see the document of the fact `f`: nobody is told of what they may not see. The rule is
 * access/predicates.ts `maySee`, here for many persons at once; a test compares the two over every standing and state.
 */
export const mayBeTold = `(f.document_id is null or (${isTied} and ${isCleared}))`;
