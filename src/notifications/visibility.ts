import { holds, holdsInABody, holdsInBody, isMemberOf } from './audiences';

const role = (...roles: Parameters<typeof holds>): string =>
  `(exists (select from memberships m where m.person_id = t.person_id and ${holds(...roles)})
    or exists (select from rounds br join memberships m on m.person_id = t.person_id and ${holdsInBody(...roles)}))`;
const roleInABody = (...roles: Parameters<typeof holds>): string =>
  `exists (select from rounds br join memberships m on m.person_id = t.person_id and ${holdsInABody(...roles)})`;

const throughOrganisation = (party: string): string =>
  `exists (select from organisation_members om where om.person_id = t.person_id and ${isMemberOf(party)})`;

const isParty = (column: string): string => `(${column} = t.person_id or ${throughOrganisation(column)})`;

const committee = role('chair', 'deputy', 'member', 'office', 'auditor');
const aBody = roleInABody('chair', 'deputy', 'member', 'office', 'auditor');

/**
 * Whether the person `t` may see the document of the fact `f`: nobody is told of what they may not see. The rule is
 * access/predicates.ts `maySee`, here for many persons at once; a test compares the two over every standing and state.
 */
export const mayBeTold = `(f.document_id is null or case
  when f.state = 'adoption.quarantine' then ${committee}
  else ${role('office', 'chair', 'deputy', 'appraiser')}
    or ${throughOrganisation('f.lead_agency_id')}
    or exists (select from document_agencies da where da.document_id = f.document_id
         and ${throughOrganisation('da.organisation_id')})
    or (f.round_number > 0 and (${committee} or ${aBody}
         or exists (select from rounds br where br.document_id = f.document_id and ${isParty('br.body_id')})
         or exists (select from round_invitees i where i.document_id = f.document_id and ${isParty('i.party_id')})))
    or (f.state = 'adopted' and exists (select from document_recipients dr
         where dr.document_id = f.document_id and ${isParty('dr.party_id')}))
  end)`;
