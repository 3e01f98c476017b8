import { Client } from 'pg';
import { maySee } from '../../../src/access/predicates';
import { accessLevels } from '../../../src/access/access-level';
import { roles, type DocumentStanding, type Role } from '../../../src/access/standing';
import { factDocument, mayBeTold } from '../../../src/notifications/visibility';
import { freshDatabase, type FreshDatabase } from '../../support/database';
import { NoticeWorld } from '../../support/notice-world';

const states = [
  'draft.editing',
  'comments.open',
  'adoption.quarantine',
  'adopted',
  'withdrawn',
  'suspended',
] as const;
const parkedIn = 'adoption.quarantine';
type Tie =
  'lead' | 'coordinating' | 'invited' | 'invited through' | 'recipient' | 'recipient through' | 'none';

/** The two forms of one rule: `maySee` for one reader, and the SQL that tells many at once. */
describe('whom a document may be told to', () => {
  let database: FreshDatabase;
  let db: Client;
  const now = new Date('2026-03-02T02:00:00Z');

  beforeAll(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
  });
  afterAll(async () => {
    await db.end();
    await database.drop();
  });

  it('is whom it may be shown to, over every role, tie and state', async () => {
    const world = await NoticeWorld.make(db, now);
    const chair = await world.member('chair');
    const people: { person: string; role: Role | null; tie: Tie }[] = [];
    const throughAgency = await world.organisation([]);
    const throughInvitee = await world.organisation([]);
    const throughRecipient = await world.organisation([]);
    const invited: string[] = [throughInvitee];
    const recipients: string[] = [throughRecipient];
    const organisationOf: Partial<Record<Tie, string>> = {
      lead: world.leadAgencyId,
      coordinating: throughAgency,
      'invited through': throughInvitee,
      'recipient through': throughRecipient,
    };
    const ties: Tie[] = [...(Object.keys(organisationOf) as Tie[]), 'invited', 'recipient', 'none'];
    for (const role of [null, ...roles]) {
      for (const tie of ties) {
        const person = role ? await world.member(role) : await world.person();
        people.push({ person, role, tie });
        const organisation = organisationOf[tie];
        if (organisation) await world.joins(person, organisation);
        if (tie === 'invited') invited.push(person);
        if (tie === 'recipient') recipients.push(person);
      }
    }
    const ofDocument = { document_id: world.documentId, committee_id: world.committeeId };
    await world.insert('document_agencies', { ...ofDocument, organisation_id: throughAgency });
    for (const party_id of recipients) await world.insert('document_recipients', { ...ofDocument, party_id });
    await world.round(chair, invited);

    // Half of everybody is a reader by name; the first of them signed.
    const readers = new Set(people.filter((_, at) => at % 2 === 0).map(({ person }) => person));
    for (const person_id of readers) await world.insert('document_readers', { ...ofDocument, person_id });
    const signer = people.find(({ role }) => role === 'drafter')!.person;

    const settings = [0, 1].flatMap((round) =>
      states.flatMap((state) => accessLevels.map((level) => ({ round, state, level }))),
    );
    for (const { round, state, level } of settings) {
      await db.query(
        `update documents set state = $2::document_state, round_number = $3, access_level = $4, signed_by = $5,
             resume_to = case when $2::document_state = 'suspended' then $6::document_state end where id = $1`,
        [world.documentId, state, round, level, signer, parkedIn],
      );
      const { rows } = await db.query<{ person_id: string; told: boolean }>(
        `select t.person_id, ${mayBeTold} as told
             from unnest($1::uuid[]) t(person_id) cross join
               (select d.id as document_id, d.committee_id, ${factDocument}, r.id as round_id,
                   r.presiding_person_id, r.body_kind, r.body_id, date '2026-03-02' as today
                  from documents d left join rounds r on r.document_id = d.id and r.number = d.round_number
                  where d.id = $2) f`,
        [people.map(({ person }) => person), world.documentId],
      );
      const told = new Map(rows.map((row) => [row.person_id, row.told]));
      for (const { person, role, tie } of people) {
        const standing: DocumentStanding = {
          ...{ administrator: false, system: false, concluded: false, level, recused: false },
          mightPreside: round === 0 ? role === 'chair' : person === chair,
          presiding: round === 0 ? role === 'chair' : person === chair,
          concluding: round === 0 ? role === 'chair' : person === chair,
          extendedBy: [],
          bodyRoles: new Set(role ? [role] : []),
          climbedRoles: new Set(),
          invitedNow: round > 0 && (tie === 'invited' || tie === 'invited through'),
          roles: new Set(role ? [role] : []),
          agency: tie === 'lead' || tie === 'coordinating' ? tie : null,
          invited: round > 0 && (tie === 'invited' || tie === 'invited through'),
          recipient: tie === 'recipient' || tie === 'recipient through',
          opened: round > 0,
          phase:
            state === parkedIn || state === 'suspended'
              ? 'quarantine'
              : state === 'adopted'
                ? 'adopted'
                : 'other',
          signer: person === signer,
          reader: readers.has(person),
          named: readers.has(person) || tie === 'invited' || (state === 'adopted' && tie === 'recipient'),
        };
        const seen = maySee(standing);
        const about = { role, tie, state, round, level, reader: readers.has(person) };
        expect({ ...about, told: told.get(person) }).toEqual({ ...about, told: seen });
      }
    }
  });
});
