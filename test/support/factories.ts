import type { Role } from '../../src/access/standing';
import type { Rules } from '../../src/committees/rules/rules.schema';
import type { Person, TestApp } from './app';
import { bodyOf } from './client';

export interface TestOrganisation {
  readonly id: string;
  readonly name: string;
}

/** An organisation since the start of 2020, with these members. */
export async function anOrganisation(
  on: TestApp,
  { name = 'Department of Waterways', members = [] }: { name?: string; members?: readonly Person[] } = {},
): Promise<TestOrganisation> {
  const admin = on.administrator.client;
  const { id } = bodyOf(await admin.post('/organisations', { name, from: '2020-01-01' }), 201);
  for (const { id: personId } of members) {
    bodyOf(await admin.post(`/organisations/${id}/members`, { personId, from: '2020-01-01' }), 201);
  }
  return { id, name };
}

/** People for a role: existing ones, or how many new ones. */
type Wanted = number | Person | Person[];

export interface TestCommittee {
  readonly id: string;
  readonly name: string;
  readonly termId: string;
  readonly documentTypeId: string;
  /** Everybody of a role; empty where nobody has it. */
  readonly members: Readonly<Record<Role, Person[]>>;
  /** The only, or first, person of a role. */
  one(role: Role): Person;
}

export interface CommitteeWish {
  readonly name?: string;
  readonly organSymbol?: string;
  readonly timeZone?: string;
  readonly rules?: Rules;
  readonly term?: { readonly name: string; readonly from: string; readonly to?: string };
  readonly members?: Partial<Record<Role, Wanted>>;
}

const usualTerm = { name: '2025-2030', from: '2025-01-01', to: '2029-12-31' };
const usualMembers: NonNullable<CommitteeWish['members']> = {
  chair: 1,
  deputy: 1,
  member: 3,
  office: 1,
  drafter: 1,
};

/** A committee in its term, with a document type and people in their roles since the term began. */
export async function aCommittee(on: TestApp, wish: CommitteeWish = {}): Promise<TestCommittee> {
  const {
    name = 'Standing Committee',
    organSymbol = 'SC',
    term = usualTerm,
    timeZone = 'Asia/Ho_Chi_Minh',
  } = wish;
  const admin = on.administrator.client;
  const committee = bodyOf(
    await admin.post('/committees', { name, organSymbol, timeZone, term, rules: wish.rules }),
    201,
  );
  const type = await admin.post('/document-types', {
    committeeId: committee.id,
    name: 'Resolution',
    symbol: 'NQ',
  });
  const members = emptyRoles();
  for (const [role, wanted] of Object.entries(wish.members ?? usualMembers) as [Role, Wanted][]) {
    for (const person of await peopleFor(on, wanted)) {
      const member = { personId: person.id, role, from: term.from };
      bodyOf(await admin.post(`/committees/${committee.id}/members`, member), 201);
      members[role].push(person);
    }
  }
  return {
    ...{
      id: committee.id,
      name,
      termId: committee.terms[0].id,
      documentTypeId: bodyOf(type, 201).id,
      members,
    },
    one(role) {
      const [person] = members[role];
      if (!person) throw new Error(`Nobody is ${role} of ${name}`);
      return person;
    },
  };
}

async function peopleFor(on: TestApp, wanted: Wanted): Promise<Person[]> {
  if (typeof wanted === 'number') return Promise.all(Array.from({ length: wanted }, () => on.aPerson()));
  return Array.isArray(wanted) ? wanted : [wanted];
}

function emptyRoles(): Record<Role, Person[]> {
  return {
    ...{ chair: [], deputy: [], member: [], office: [], drafter: [] },
    ...{ appraiser: [], consulted: [], auditor: [], admin: [] },
  };
}
