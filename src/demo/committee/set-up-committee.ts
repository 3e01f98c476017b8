import type { DemoClient } from '../client/demo-client';
import {
  committee,
  documentTypes,
  lastNumbers,
  numberedOnPaper,
  organisations,
  rules,
  terms,
  type DocumentTypeKey,
  type OrganisationKey,
} from './committee';
import { demoPassword, emailOf, names, personKeys, roleOf, type PersonKey } from './people';
import type { DemoWorld } from './world';

interface Created {
  readonly id: string;
}

/** Makes the committee with its people, organisations, rules and registers, as its administrator. */
export async function setUpCommittee(
  as: (person: PersonKey) => DemoClient,
  adminId: string,
): Promise<DemoWorld> {
  const admin = as('admin');
  const [persons, { id, terms: kept }] = await Promise.all([
    registerPeople(admin, adminId),
    makeCommittee(admin),
  ]);
  for (const person of personKeys) {
    for (const { from } of terms) {
      await admin.post(`/committees/${id}/members`, {
        personId: persons[person],
        role: roleOf(person),
        from,
      });
    }
  }
  const types = await makeTypes(admin, id);
  await openRegisters(as('office'), id, types, kept[0]!.id);
  return { as, committeeId: id, persons, types, organisations: await makeOrganisations(admin, persons) };
}

/** All at once: each password takes its time to hash. */
async function registerPeople(admin: DemoClient, adminId: string): Promise<Record<PersonKey, string>> {
  const registered = await Promise.all(
    personKeys.map(async (key) => {
      if (key === 'admin') return [key, adminId] as const;
      const person = { name: names[key], email: emailOf(key), password: demoPassword };
      return [key, (await admin.post<Created>('/people', person)).id] as const;
    }),
  );
  return Object.fromEntries(registered) as Record<PersonKey, string>;
}

async function makeCommittee(admin: DemoClient): Promise<{ id: string; terms: Created[] }> {
  const [first, ...later] = terms;
  const { id } = await admin.post<Created>('/committees', { ...committee, rules, term: first });
  for (const term of later) await admin.post(`/committees/${id}/terms`, term);
  return admin.get(`/committees/${id}`);
}

async function makeTypes(admin: DemoClient, committeeId: string): Promise<Record<DocumentTypeKey, string>> {
  const made: [string, string][] = [];
  for (const [key, type] of Object.entries(documentTypes)) {
    made.push([key, (await admin.post<Created>('/document-types', { committeeId, ...type })).id]);
  }
  return Object.fromEntries(made) as Record<DocumentTypeKey, string>;
}

/** Numbers run through a term; the office goes on where its paper register stood. */
async function openRegisters(
  office: DemoClient,
  committeeId: string,
  types: Record<DocumentTypeKey, string>,
  firstTermId: string,
): Promise<void> {
  for (const [key, documentTypeId] of Object.entries(types)) {
    const last = lastNumbers[key as DocumentTypeKey];
    await office.post('/number-series', {
      ...{ committeeId, documentTypeId, period: 'term', pattern: '{number}-{symbol}/{organ}' },
      ...(last === undefined ? {} : { last, lastIn: firstTermId, reason: numberedOnPaper }),
    });
  }
}

async function makeOrganisations(
  admin: DemoClient,
  persons: Record<PersonKey, string>,
): Promise<Record<OrganisationKey, string>> {
  const made: [string, string][] = [];
  for (const [key, { name, from, member, renamed }] of Object.entries(organisations)) {
    const { id } = await admin.post<Created>('/organisations', { name, from });
    if (renamed) await admin.post(`/organisations/${id}/names`, renamed);
    await admin.post(`/organisations/${id}/members`, { personId: persons[member], role: 'head', from });
    made.push([key, id]);
  }
  return Object.fromEntries(made) as Record<OrganisationKey, string>;
}
