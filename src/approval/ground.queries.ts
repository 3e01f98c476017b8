import { isInForce } from '../committees/mandates/standing-mandate';
import type { MandateScope, Rules } from '../committees/rules/rules.schema';
import type { Role } from '../access/standing';
import type { OpenDocument } from '../documents/document-standing';
import { documentStatement, type DocumentRow, type Statements } from '../documents/document-statement';
import type { PersonId } from '../workflow/facts';

/** What every decision may need: who is who, under which rules, with which papers. */
export interface Ground {
  /** Nobody, here and below, where people were not asked for. */
  readonly drafters: PersonId[];
  readonly office: PersonId[];
  readonly presiding: PersonId[];
  readonly concluding: PersonId[];
  /** Who says which people there are: the committee's administrators, else those of the installation. */
  readonly keepers: PersonId[];
  /** False where people were not asked for, too. */
  readonly nobodyDrafts: boolean;
  /** Pinned by the round; before the first one the version in force. */
  readonly rulesVersionId: string;
  readonly rules: Rules;
  readonly papers: string[];
}

const columns = `,
  case when r.id is null then (select json_build_object('id', v.id, 'rules', v.rules) from rules_versions v
      where v.committee_id = d.committee_id and coalesce(v.document_type_id = d.type_id, true)
      order by v.document_type_id nulls last, v.n desc limit 1)
    else (select json_build_object('id', v.id, 'rules', v.rules) from rules_versions v
      where v.id = r.rules_version_id) end as "rulesVersion",
  array(select p.kind from papers p where p.document_id = d.id) as papers`;

const people = `,
  (select json_agg(json_build_array(m.role, m.person_id, m.committee_id)) from memberships m
    where m.committee_id in (d.committee_id, r.body_id) and m.role in ('office', 'drafter', 'admin')
      and m.suspended_through < t.today and t.today between m.from_date and coalesce(m.to_date, 'infinity')) as members,
  array(select om.person_id from organisation_members om where om.organisation_id = d.lead_agency_id
    and t.today between om.from_date and coalesce(om.to_date, 'infinity')) as "ofTheLead",
  array(select u.person_id from users u where u.administrator and u.disabled_at is null) as administrators`;
const nobody = `, null::json as members, null::uuid[] as "ofTheLead", null::uuid[] as administrators`;

/** To decide an act by, in one statement with the document. Plainly nobody is named: only refusals name people. */
export const groundStatements: Statements = {
  plain: documentStatement('plain', columns + nobody),
  whole: documentStatement('whole', columns + people),
};
/** To say of every act whether the reader may do it, also by the mandates they hold. */
export const groundWithMandates = documentStatement(
  'whole',
  `${columns}${people},
  (select json_agg(json_build_array(md.scope, md.principal_id)) from mandates md where md.holder_id = $1
    and md.committee_id in (d.committee_id, r.body_id) and ${isInForce('t.today')}) as mandates`,
);

/** The further columns of `groundStatements`. */
export interface GroundRow extends Pick<Ground, 'papers'>, Pick<DocumentRow, 'presiding' | 'concluding'> {
  readonly rulesVersion: { readonly id: string; readonly rules: Rules };
  /** Role, person and committee: the document's own, or the one that leads the current round. */
  readonly members: [Role, PersonId, string][] | null;
  readonly ofTheLead: PersonId[] | null;
  readonly administrators: PersonId[] | null;
}

/** Which mandates the reader holds, and whose. */
export interface Mandates {
  readonly mandates: [MandateScope, PersonId][] | null;
}

export function groundOf(
  { members, ofTheLead, administrators, presiding, concluding, rulesVersion, papers }: GroundRow,
  { round, committeeId }: OpenDocument,
): Ground {
  const holding = (wanted: Role, within = [committeeId]): PersonId[] => [
    ...new Set(
      (members ?? [])
        .filter(([role, , committee]) => role === wanted && within.includes(committee))
        .map(([, person]) => person),
    ),
  ];
  const agency = new Set(ofTheLead ?? []);
  const drafters = holding('drafter').filter((person) => agency.has(person));
  const keepers = holding('admin');
  return {
    ...{ drafters, nobodyDrafts: members !== null && drafters.length === 0 },
    keepers: keepers.length > 0 ? keepers : (administrators ?? []),
    office: holding('office', [committeeId, ...(round ? [round.bodyId] : [])]),
    ...{ presiding: presiding ?? [], concluding: concluding ?? [], papers },
    ...{ rulesVersionId: rulesVersion.id, rules: rulesVersion.rules },
  };
}
