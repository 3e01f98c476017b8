import { anOrganisation, aCommittee, type TestCommittee } from '../factories';
import type { Person, TestApp } from '../app';
import { bodyOf } from '../client';
import { usualRules } from '../../../src/committees/rules/rules.schema';
import type { ModelDocument } from '../oracle-model';
import type { ModelCommittee, ModelOrganisation } from '../oracle-world';
import { aModel } from './a-model';
import { variants, type Variant } from './variants';

export interface Setting {
  readonly committees: readonly ModelCommittee[];
  readonly people: ReadonlyMap<string, Person>;
  /** Consulted, or invited. */
  readonly organisation: ModelOrganisation;
  readonly guest: string;
  aDocument(committee: ModelCommittee): Promise<ModelDocument>;
}

const inWords = (code: string) => ({ code, vi: `Đã kiểm tra ${code}`, en: `The ${code} is right` });

interface Made {
  readonly committee: TestCommittee;
  readonly variant: Variant;
  readonly agencyId: string;
  readonly ofTheAgency: readonly Person[];
}

/** Committees of each variant with all their people and an agency; each one's documents may climb to the next. */
export async function aSetting(on: TestApp): Promise<Setting> {
  const made: Made[] = [];
  for (const [at, variant] of variants.entries()) made.push(await madeOf(on, variant, `${at + 1}`));
  const people = new Map<string, Person>();
  for (const { committee } of made)
    for (const person of Object.values(committee.members).flat()) people.set(person.id, person);
  const ofBelow = made.map((_, at) => made.at(at - 1)!.committee.one('office'));
  for (const [at, { committee }] of made.entries()) {
    const member = { personId: ofBelow[at]!.id, role: 'office', from: '2025-01-01' };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, member), 201);
  }
  const committees = made.map(({ committee, variant, ofTheAgency }, at) => ({
    ...{ id: committee.id, ...variant.rules, above: made[(at + 1) % made.length]!.committee.id },
    seats: seatsOf(committee, ofBelow[at]!, ofTheAgency),
  }));
  const [guest, head, member] = [await on.aPerson(), await on.aPerson(), await on.aPerson()];
  for (const person of [guest, head, member]) people.set(person.id, person);
  const { id } = await anOrganisation(on, { name: 'Front', members: [member] });
  const asHead = { personId: head.id, role: 'head', from: '2020-01-01' };
  bodyOf(await on.administrator.client.post(`/organisations/${id}/members`, asHead), 201);
  const organisation = { id, head: head.id, members: [head.id, member.id] };
  const aDocument = async ({ id: committeeId, seats }: ModelCommittee): Promise<ModelDocument> => {
    const drafter = people.get(seats.drafters[0]!)!;
    const { committee, agencyId } = made.find((one) => one.committee.id === committeeId)!;
    const wish = { committeeId, typeId: committee.documentTypeId, leadAgencyId: agencyId };
    const { id } = bodyOf(await drafter.client.post('/documents', { ...wish, title: 'On waterways' }), 201);
    return aModel(id, committeeId);
  };
  return { committees, people, organisation, guest: guest.id, aDocument };
}

async function madeOf(on: TestApp, variant: Variant, n: string): Promise<Made> {
  const { rules, deputies } = variant;
  const committee = await aCommittee(on, {
    ...{ name: `Committee ${n}`, organSymbol: `C${n}` },
    rules: {
      ...{ ...usualRules, ...rules, screening: rules.screening.map(inWords) },
      ...{ requiredPapers: [...rules.requiredPapers], ballotModes: [...rules.ballotModes] },
    },
    members: { chair: 1, deputy: deputies, member: 2, office: 2, drafter: 3, appraiser: 1, auditor: 1 },
  });
  const [first, second, stranger] = committee.members.drafter as [Person, Person, Person];
  const ofTheAgency = variant.ofTheAgency === 'nobody' ? [] : [committee.one(variant.ofTheAgency)];
  const agency = { name: `Agency ${n}`, members: [first, second, ...ofTheAgency] };
  const { id: agencyId } = await anOrganisation(on, agency);
  await anOrganisation(on, { name: `Other agency ${n}`, members: [stranger] });
  const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
  bodyOf(await committee.one('office').client.post('/number-series', series), 201);
  return { committee, variant, agencyId, ofTheAgency };
}

function seatsOf(
  { members, one }: TestCommittee,
  ofBelow: Person,
  ofTheAgency: readonly Person[],
): ModelCommittee['seats'] {
  const ids = (them: readonly Person[]): string[] => them.map(({ id }) => id);
  return {
    ...{ chair: one('chair').id, deputies: ids(members.deputy), members: ids(members.member) },
    ...{ office: [...ids(members.office), ofBelow.id], ofTheAgency: ids(ofTheAgency) },
    ...{ drafters: ids(members.drafter.slice(0, 2)) },
    ...{ stranger: members.drafter[2]!.id, appraiser: one('appraiser').id, auditor: one('auditor').id },
  };
}
