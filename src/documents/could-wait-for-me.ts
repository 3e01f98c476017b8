import { among, isMyParty } from './visibility';
import { draftersOn, iAmAsked, iHaveNotVoted, iResponded, todayIn, votesAreMissing } from './waits-for-me';

/*
 * What could wait on me at all, by my roles and by what I am asked: cheap enough to ask of thousands of documents, and true
 * wherever `waitsForMe` is, which is asked of what is left. A test compares the two.
 */

/** In these committees, whatever waits on those in whose place I act. */
const iActForOthers = `d.committee_id = any (array(select md.committee_id from mandates md
  where md.holder_id = $1 and md.revoked_at is null))`;
const iCouldDraft = `(${isMyParty('d.lead_agency_id')}
  and (d.state in ('draft.editing', 'revision.editing', 'adoption.finalising')
    or exists (select from conclusions q where q.document_id = d.id and q.answer_due_at is not null)))`;
const iRunIt = among('office');
/** Where I run the procedure, the agencies that have a drafter: found once for all documents instead of at each. */
const withADrafter = `(select dm.committee_id, lm.organisation_id from ${draftersOn(todayIn('dm.committee_id'))}
  and dm.committee_id in (select o.committee_id from memberships o where o.person_id = $1 and o.role = 'office'))`;
const iHaveADrafterAdded = `(${iRunIt} and (d.committee_id, d.lead_agency_id) not in ${withADrafter})`;
/** Nobody but a chair or a deputy decides, of the committee or of the body whose round it is. */
const iCouldDecide = among('presider');
const iLeadTheRound = `exists (select from rounds r where r.document_id = d.id and r.number = d.round_number
  and (r.presiding_person_id = $1 or ${isMyParty('r.body_id')}))`;
const iSaidSomething = `exists (select from comments k where k.document_id = d.id and ${isMyParty('k.by_party_id')}
  and k.withdrawn_at is null and k.settled_at is null)`;
const someDirectiveIsOpen = `exists (select from directives v where v.document_id = d.id and v.kind = 'text'
  and v.lifted_at is null)`;

export const couldWaitForMe = `(${iActForOthers} or ${iCouldDraft} or case d.state
  when 'draft.editing' then ${iHaveADrafterAdded}
  when 'draft.screening' then ${iRunIt}
  when 'revision.editing' then ${iHaveADrafterAdded}
  when 'comments.open' then ${iAmAsked} and not ${iResponded}
  when 'conclusion.pending' then ${iCouldDecide} or ${iLeadTheRound}
  when 'revision.confirming' then ${iCouldDecide} or ${iSaidSomething}
  when 'revision.verifying' then ${iCouldDecide} or ${iSaidSomething} or (${iRunIt} and ${someDirectiveIsOpen})
  when 'adoption.voting' then ${iHaveNotVoted} or (${iRunIt} and not ${votesAreMissing})
  when 'adoption.finalising' then ${iCouldDecide}
  when 'adoption.signing' then ${iCouldDecide} or ${iSaidSomething} or ${iRunIt}
  when 'adoption.quarantine' then ${iRunIt}
  when 'suspended' then ${iRunIt} or ${iCouldDecide}
  else false end)`;
