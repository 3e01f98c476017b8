import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import type { Actor } from '../../../src/access/actor';
import { documentPermissions } from '../../../src/access/permission-map';
import { isAsked, maySee, seesEverything as inWords, wasAsked } from '../../../src/access/predicates';
import { accessLevels, type AccessLevel } from '../../../src/access/access-level';
import { roles, type Role } from '../../../src/access/standing';
import { couldWaitForMe } from '../../../src/documents/could-wait-for-me';
import { DocumentsQueries } from '../../../src/documents/documents.queries';
import { readDocument, readDocumentWith } from '../../../src/documents/document-standing';
import { documentStatement } from '../../../src/documents/document-statement';
import { plain } from '../../../src/documents/plain-sight';
import {
  isVisible,
  newestVersion,
  readerAndDocuments,
  seesEverything,
} from '../../../src/documents/visibility';
import { waitsForMe } from '../../../src/documents/waits-for-me';
import { Reads } from '../../../src/platform/database/reads';
import { documentStates, type DocumentState } from '../../../src/workflow/facts';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation } from '../../support/factories';
import { oneIn } from '../../support/times';

/** Levels narrow by phase, and these states stand for theirs. */
const eachOfItsPhase: readonly DocumentState[] = [
  'draft.editing',
  'comments.open',
  'adoption.quarantine',
  'adopted',
];
/** The open one always; of the others one in turn. */
const isMet = oneIn(2);
const levels = accessLevels.filter((level, at) => level === 'open' || isMet(at));
const levelsIn = (state: DocumentState): readonly AccessLevel[] =>
  eachOfItsPhase.includes(state) || state === 'suspended' ? levels : ['open'];

describe('Who sees a document', () => {
  let on: TestApp;
  let owner: Client;
  beforeAll(async () => {
    on = await startTestApp();
    owner = new Client({ connectionString: on.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await on.close();
  });

  it('is the same by the rule in words and by the rule in SQL, for every role, tie and state', async () => {
    const members = Object.fromEntries(roles.map((role) => [role, 1])) as Record<Role, number>;
    const committee = await aCommittee(on, { members });
    const neighbour = await aCommittee(on, { name: 'Neighbour', members });
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const people = await peopleTied(on, owner, document.id, committee.id);
    const everybody: Record<string, Person> = {
      ...people,
      ...Object.fromEntries(roles.map((role) => [role, committee.one(role)])),
      ...Object.fromEntries(roles.map((role) => [`neighbour ${role}`, neighbour.one(role)])),
    };

    const half = Object.values(everybody).filter((_, at) => at % 2 === 0);
    for (const { id } of half) await readsByName(document.id, committee.id, id);
    const differing: string[] = [];
    const claims: string[] = [];
    let seen = 0;
    const states: { state: DocumentState; resumeTo: DocumentState | null }[] = [
      ...documentStates.filter((state) => state !== 'suspended').map((state) => ({ state, resumeTo: null })),
      { state: 'suspended', resumeTo: 'comments.open' },
      { state: 'suspended', resumeTo: 'adoption.quarantine' },
    ];
    for (const { state, resumeTo } of states) {
      for (const rounds of [0, 1]) {
        for (const level of levelsIn(state)) {
          await owner.query(
            `update documents set state = $2, round_number = $3, resume_to = $4, access_level = $5, signed_by = $6,
               shown_version = case when $2::document_state::text like 'revision.%' then latest_version - 1 else latest_version end
            where id = $1`,
            [document.id, state, rounds, resumeTo, level, committee.one('auditor').id],
          );
          const answer = async ([name, person]: [string, Person]): Promise<void> => {
            const actor: Actor = { personId: person.id, administrator: false };
            const { standing } = await readDocument(on.app.get(Reads), actor, document.id, on.clock.now());
            const { items } = await on.app.get(DocumentsQueries).list(actor, { limit: 50 });
            const answers = [maySee(standing), items.some(({ id }) => id === document.id)];
            claims.push(...(await claimsTooMuch(on, actor, document.id, level)));
            if (new Set(answers).size > 1)
              differing.push(`${name}, ${state}, ${level}, ${rounds} rounds: ${answers.join(' ')}`);
            if (answers[0]) seen += 1;
          };
          await Promise.all(Object.entries(everybody).map(answer));
        }
      }
    }
    expect(differing).toEqual([]);
    expect(claims).toEqual([]);
    expect(seen).toBeGreaterThan(100);
    expect(await seesOnce(everybody['neighbour chair']!, document.id)).toBe(404);
  }, 300_000);

  it('is the same in both forms where the document climbs through other bodies', async () => {
    const members = Object.fromEntries(roles.map((role) => [role, 1])) as Record<Role, number>;
    const committee = await aCommittee(on, { members });
    const [left, leading] = [
      await aCommittee(on, { name: 'Standing board', members }),
      await aCommittee(on, { name: 'Full committee', members }),
    ];
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const [consulted, head] = await climb(on, owner, document.id, [left.id, leading.id]);
    const everybody: Record<string, Person> = { 'of a consulted body': consulted, 'its head': head };
    for (const role of roles) {
      everybody[`earlier ${role}`] = left.one(role);
      everybody[`leading ${role}`] = leading.one(role);
    }
    const reads = on.app.get(Reads);
    const differing: string[] = [];
    const claims: string[] = [];
    const seen = new Set<string>();
    for (const state of documentStates) {
      for (const [round, level] of [0, 3, 4].flatMap((n) => levelsIn(state).map((l) => [n, l] as const))) {
        await owner.query(
          `update documents set state = $2::document_state, round_number = $3, access_level = $4,
             resume_to = case when $2 = 'suspended' then 'comments.open'::document_state end where id = $1`,
          [document.id, state, round, level],
        );
        const answer = async ([name, person]: [string, Person]): Promise<void> => {
          const actor: Actor = { personId: person.id, administrator: false };
          const { standing } = await readDocument(reads, actor, document.id, on.clock.now());
          const inSql = await reads.query(
            `select from ${readerAndDocuments} where d.id = $3 and ${isVisible}`,
            [person.id, on.clock.now(), document.id],
          );
          claims.push(...(await claimsTooMuch(on, actor, document.id, level)));
          if (maySee(standing) !== inSql.length > 0)
            differing.push(`${name}, ${state}, ${level}, round ${round}`);
          if (inSql.length > 0 && level === 'open') seen.add(`${name}, ${state}, round ${round}`);
        };
        await Promise.all(Object.entries(everybody).map(answer));
      }
    }
    expect(differing).toEqual([]);
    expect(claims).toEqual([]);
    expect(seen).toContain('leading chair, adoption.quarantine, round 4');
    expect(seen).toContain('earlier member, revision.editing, round 4');
    expect(seen).toContain('of a consulted body, revision.editing, round 4');
    expect(seen).not.toContain('earlier member, adoption.quarantine, round 4');
    expect(seen).not.toContain('of a consulted body, adoption.quarantine, round 4');
    expect(seen).not.toContain('leading drafter, comments.open, round 4');
    expect(seen).not.toContain('leading chair, draft.editing, round 0');
  }, 300_000);

  const readsByName = (documentId: string, committeeId: string, personId: string) =>
    owner.query('insert into document_readers (document_id, committee_id, person_id) values ($1, $2, $3)', [
      ...[documentId, committeeId, personId],
    ]);
  const seesOnce = async (person: Person, id: string): Promise<number> =>
    (await person.client.get(`/documents/${id}`)).status;
});

const plainSight = `select d.latest_version as newest, true as everything
  from ${plain.readerAndDocuments} where d.id = $3 and ${plain.isVisible}`;
const wholeSight = `select ${newestVersion} as newest, ${seesEverything} as everything
  from ${readerAndDocuments} where d.id = $3 and ${isVisible}`;

const overlooked = `select from ${readerAndDocuments} where d.id = $3 and ${waitsForMe} and not ${couldWaitForMe}`;

/** What the cheap answers say of the person that the whole ones do not, or what waits on them and the cheap one overlooks. */
async function claimsTooMuch(
  on: TestApp,
  actor: Actor,
  documentId: string,
  level: AccessLevel,
): Promise<string[]> {
  const reads = on.app.get(Reads);
  const now = on.clock.now();
  const values = [actor.personId, now, documentId];
  const [[sight], [wholly], waiting, [known], [everything]] = await Promise.all([
    reads.query(plainSight, values),
    reads.query(wholeSight, values),
    // The level narrows what is seen, not what is waited for.
    level === 'open' ? reads.query(overlooked, values) : [],
    readDocumentWith(reads, actor, documentId, now, documentStatement('plain')),
    readDocumentWith(reads, actor, documentId, now, documentStatement('whole')),
  ]);
  const claims = Object.entries({ ...documentPermissions, isAsked, wasAsked, sees: inWords })
    .filter(([, holds]) => holds(known.standing) && !holds(everything.standing))
    .map(([name]) => `${name} in ${known.state}`);
  if (waiting.length > 0) claims.push(`nothing to wait for in ${known.state}`);
  if (sight && !isDeepStrictEqual(sight, wholly)) claims.push(`sight in ${known.state}`);
  return claims;
}

/** People tied to the document in every way that is no role. */
async function peopleTied(
  on: TestApp,
  owner: Client,
  documentId: string,
  committeeId: string,
): Promise<Record<string, Person>> {
  const names = [
    'coordinator',
    'invited person',
    'member of an invited one',
    'recipient',
    'member of a recipient',
  ];
  const [coordinator, invited, ofInvited, recipient, ofRecipient] = await Promise.all(
    names.map(() => on.aPerson()),
  );
  const [coordinating, front, receiver] = await Promise.all([
    anOrganisation(on, { name: 'Coordinating agency', members: [coordinator!] }),
    anOrganisation(on, { name: 'Front', members: [ofInvited!] }),
    anOrganisation(on, { name: 'Receiver', members: [ofRecipient!] }),
  ]);
  await owner.query(
    'insert into document_agencies (document_id, committee_id, organisation_id) values ($1, $2, $3)',
    [documentId, committeeId, coordinating.id],
  );
  for (const party of [invited!.id, front.id]) {
    await owner.query(
      `insert into round_invitees (round_id, committee_id, document_id, party_id)
       select id, committee_id, document_id, $2 from rounds where document_id = $1`,
      [documentId, party],
    );
  }
  for (const party of [recipient!.id, receiver.id]) {
    await owner.query(
      'insert into document_recipients (document_id, committee_id, party_id) values ($1, $2, $3)',
      [documentId, committeeId, party],
    );
  }
  const tied = [coordinator!, invited!, ofInvited!, recipient!, ofRecipient!];
  return Object.fromEntries(names.map((name, at) => [name, tied[at]!]));
}

/** Three more rounds: led by the first committee, by a consulted organisation, and by the second committee. */
async function climb(
  on: TestApp,
  owner: Client,
  documentId: string,
  [left, leading]: readonly [string, string],
): Promise<[Person, Person]> {
  const [person, head] = [await on.aPerson(), await on.aPerson()];
  const front = await anOrganisation(on, { name: 'Front with a round', members: [person, head] });
  // Whoever was named for its round has left: its head presides.
  await owner.query(`update organisation_members set role = 'head' where person_id = $1`, [head.id]);
  const bodies = [
    ['committee', left],
    ['organisation', front.id],
    ['committee', leading],
  ] as const;
  for (const [at, [kind, id]] of bodies.entries()) {
    await owner.query(
      `insert into rounds (id, committee_id, document_id, number, body_kind, body_id, presiding_person_id,
         rules_version_id, version_n, opened_at, opened_by, official_date, due_at)
       select gen_random_uuid(), committee_id, document_id, $2, $3, $4, presiding_person_id,
         rules_version_id, version_n, opened_at, opened_by, official_date, due_at
         from rounds where document_id = $1 and number = 1`,
      [documentId, at + 2, kind, id],
    );
  }
  return [person, head];
}
