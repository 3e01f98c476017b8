import type { Tx } from '../platform/database/tx';
import type { DocumentState } from '../workflow/facts';
import type { OpenDocument } from './document-standing';
import { fromUsualPlace, presidingOver } from './recused';

type Helper = 'office' | 'drafters' | 'presiding';

const inOffice = `m.suspended_through < t.today and t.today between m.from_date and coalesce(m.to_date, 'infinity')`;
const statement = `select ${presidingOver()} as presiding,
  array(select distinct m.person_id from memberships m where m.committee_id in (d.committee_id, r.body_id)
    and m.role = 'office' and ${inOffice}) as office,
  array(select distinct m.person_id from memberships m
    join organisation_members om on om.person_id = m.person_id and om.organisation_id = d.lead_agency_id
      and t.today between om.from_date and coalesce(om.to_date, 'infinity')
    where m.committee_id = d.committee_id and m.role = 'drafter' and ${inOffice}) as drafters,
  array(select distinct m.person_id from memberships m
    where m.committee_id = d.committee_id and m.role = 'admin' and ${inOffice}) as admins,
  array(select u.person_id from users u where u.administrator and u.disabled_at is null) as administrators
  ${fromUsualPlace} where d.id = $1`;

type People = Readonly<Record<Helper | 'admins' | 'administrators', string[]>>;

/** Who could clear what a command is refused for: where there are none the office, else whoever keeps the people. */
export async function whoCould(tx: Tx, documentId: string, helper: Helper): Promise<readonly string[]> {
  const people = await tx.first<People & Record<string, unknown>>(statement, [documentId, tx.now]);
  const { office, admins, administrators } = people!;
  return [people![helper], office, admins, administrators].find((found) => found.length > 0) ?? [];
}

const turns: Partial<Record<DocumentState, Helper>> = {
  ...{ 'draft.editing': 'drafters', 'draft.screening': 'office', 'comments.open': 'office' },
  ...{ 'conclusion.pending': 'presiding', 'revision.editing': 'drafters', 'revision.confirming': 'office' },
  ...{ 'revision.verifying': 'presiding', 'adoption.voting': 'office', 'adoption.finalising': 'presiding' },
  ...{ 'adoption.signing': 'presiding', 'adoption.quarantine': 'office', suspended: 'office' },
};

/** Whose turn it is, where it is not the time for what was asked: nobody's once the document is closed. */
export async function whoseTurn(tx: Tx, { id, state }: OpenDocument): Promise<readonly string[]> {
  const helper = turns[state];
  return helper ? whoCould(tx, id, helper) : [];
}
