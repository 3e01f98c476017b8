import { roles, type Role } from '../../../src/access/standing';
import { usualRules, type Rules } from '../../../src/committees/rules/rules.schema';
import type { Person, TestApp } from '../app';
import { bodyOf } from '../client';
import { aCommittee, anOrganisation, type CommitteeWish, type TestCommittee } from '../factories';
import { everybody, type Who } from './sight';

export interface People {
  readonly committee: TestCommittee;
  readonly who: Readonly<Record<Who, Person>>;
  readonly leadAgencyId: string;
  readonly coordinatingAgencyId: string;
  readonly invitedOrganisationId: string;
  /** An organisation, and another committee, that lead a round of their own. */
  readonly consultedBodyId: string;
  readonly boardId: string;
  /** Document types: rounds sealed; authors asked again. */
  readonly sealedTypeId: string;
  readonly confirmingTypeId: string;
}

const one = Object.fromEntries(roles.map((role) => [role, 1]));

/** Everybody of the matrix: each role of a committee and of its neighbour, and every tie to a document that is no role. */
export async function everyone(on: TestApp): Promise<People> {
  const rules: Rules = { ...usualRules, delegable: ['comment'] };
  const committee = await aCommittee(on, { name: 'Ours', rules, members: { ...one, member: 4, drafter: 2 } });
  const neighbours: Partial<Record<Who, Person>> = {};
  const members: CommitteeWish['members'] = {};
  for (const who of everybody.filter((one) => one.startsWith('neighbour '))) {
    const person = (neighbours[who] = await on.aPerson());
    for (const role of who.replace('neighbour ', '').split(' and ')) members[role as Role] = person;
  }
  await aCommittee(on, { name: 'Theirs', organSymbol: 'TH', members });
  const strangers = everybody.filter((who) => /^of |^head|^invited|^recipient|outsider|nobody/.test(who));
  const outside = Object.fromEntries(
    await Promise.all(strangers.map(async (who) => [who, await on.aPerson()] as const)),
  );
  // Whoever opens its round belongs to it; as one consulted it sees no more for it.
  const board = await aCommittee(on, {
    ...{ name: 'Board', organSymbol: 'BD' },
    members: { chair: 1, member: 1, office: 1, consulted: committee.one('office') },
  });
  const [member, named, former, suspended] = committee.members.member;
  const [drafter, idle] = committee.members.drafter;
  const who = {
    ...Object.fromEntries(roles.map((role) => [role, committee.one(role)])),
    ...neighbours,
    ...outside,
    ...Object.fromEntries(
      (['chair', 'member', 'office'] as const).map((role) => [`board ${role}`, board.one(role)]),
    ),
    ...{ member, 'named member': named, 'former member': former, 'suspended member': suspended },
    ...{ drafter, 'drafter of no agency': idle, administrator: on.administrator },
  } as Record<Who, Person>;
  const organisation = async (name: string, ...members: Person[]): Promise<string> =>
    (await anOrganisation(on, { name, members })).id;
  await letGo(on, committee, who);
  const consultedBodyId = await organisation('Union', who['of a consulted body']);
  const head = { personId: who['head of a consulted body'].id, role: 'head', from: '2020-01-01' };
  const ofTheBody = `/organisations/${consultedBodyId}/members`;
  bodyOf(await on.administrator.client.post(ofTheBody, head), 201);
  return {
    // As documents on their way meet them: those who left do not vote.
    committee: { ...committee, members: { ...committee.members, member: [member!, named!] } },
    who,
    ...{ consultedBodyId, boardId: board.id },
    leadAgencyId: await organisation('Parks', who.drafter, who['of the lead agency']),
    coordinatingAgencyId: await organisation('Roads', who['of a coordinating agency']),
    invitedOrganisationId: await organisation('Front', who['of an invited organisation']),
    sealedTypeId: await typeWith(on, committee, 'Sealed', { sealedRounds: true }),
    confirmingTypeId: await typeWith(on, committee, 'Confirmed', { confirmingDays: 3 }),
  };
}

/** Those who were members lose it again. */
async function letGo(
  on: TestApp,
  committee: TestCommittee,
  who: Readonly<Record<Who, Person>>,
): Promise<void> {
  const { client } = on.administrator;
  const path = `/committees/${committee.id}/members`;
  const { items } = bodyOf(await client.get(`${path}?limit=200`), 200);
  const membership = (person: Person): string =>
    items.find(({ personId }: { personId: string }) => personId === person.id).id;
  bodyOf(await client.post(`${path}/${membership(who['former member'])}/end`, { to: '2026-02-01' }), 200);
  bodyOf(
    await client.post(`${path}/${membership(who['suspended member'])}/suspend`, { reason: 'Under inquiry.' }),
    200,
  );
}

async function typeWith(on: TestApp, { id }: TestCommittee, name: string, rules: object): Promise<string> {
  const { client } = on.administrator;
  const type = bodyOf(await client.post('/document-types', { committeeId: id, name, symbol: 'CT' }), 201);
  const ofType = { documentTypeId: type.id, rules: { ...usualRules, ...rules } };
  bodyOf(await client.post(`/committees/${id}/rules`, ofType), 201);
  return type.id;
}
