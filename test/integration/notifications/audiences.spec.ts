import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { record, type Fact } from '../../../src/ledger/record';
import { toldStatement } from '../../../src/notifications/told-statement';
import { Transactions } from '../../../src/platform/database/transactions';
import { newId } from '../../../src/platform/ids';
import { TestClock } from '../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../support/database';
import { NoticeWorld } from '../../support/notice-world';
import { startQueueApp } from '../../support/start-queue-app';

describe('who is told', () => {
  let database: FreshDatabase;
  let db: Client;
  let app: INestApplicationContext;
  let clock: TestClock;
  let world: NoticeWorld;

  beforeAll(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
    clock = new TestClock();
    app = await startQueueApp({ databaseUrl: database.url, role: 'api', clock });
  });
  afterAll(async () => {
    await app.close();
    await db.end();
    await database.drop();
  });
  beforeEach(async () => {
    world = await NoticeWorld.make(db, clock.now());
  });

  /** Kind by person, of one fact by that actor. */
  const told = async (
    type: Fact['type'],
    { actor = null, data = {} }: { actor?: string | null; data?: Fact['data'] } = {},
  ): Promise<Record<string, string>> => {
    const { ledgerId } = await app.get(Transactions).run({ personId: actor }, async (tx) => {
      const fact = { type, committeeId: world.committeeId, documentId: world.documentId, data };
      const id = record(tx, fact);
      const statement = toldStatement(type);
      if (statement) await tx.query(statement, [id, tx.now]);
      return { ledgerId: id };
    });
    const { rows } = await db.query<{ recipient_id: string; kind: string }>(
      'select recipient_id, kind from notices where ledger_id = $1',
      [ledgerId],
    );
    return Object.fromEntries(rows.map((row) => [row.recipient_id, row.kind]));
  };

  it('asks the members in office today, and those invited, in person or through their organisation', async () => {
    const chair = await world.member('chair');
    const member = await world.member('member');
    await world.member('member', { to: '2026-03-01' });
    await world.member('member', { from: '2026-03-03' });
    await world.member('member', { suspended: 'infinity' });
    await world.member('member', { suspended: '2026-03-02' });
    await world.member('auditor');
    const drafter = await world.drafter();
    const [guest, inside, twice] = [await world.person(), await world.person(), await world.member('member')];
    const consulted = await world.organisation([inside, twice]);
    await world.round(chair, [guest, consulted]);
    expect(await told('act.open-comments')).toEqual({
      ...Object.fromEntries([chair, member, guest, inside, twice].map((person) => [person, 'opinion-asked'])),
      [drafter]: 'comments-opened',
    });
  });

  it('counts the day in the committee’s time zone', async () => {
    const lastDay = await world.member('member', { to: '2026-03-02' });
    const chair = await world.member('chair');
    await world.round(chair);
    clock.setTo('2026-03-02T16:59:59Z');
    expect(Object.keys(await told('act.extend-comments'))).toContain(lastDay);
    clock.setTo('2026-03-02T17:00:00Z');
    expect(Object.keys(await told('act.extend-comments'))).toEqual([chair]);
    clock.setTo('2026-03-02T02:00:00Z');
  });

  it('never tells the acting person of their own act', async () => {
    const office = await world.member('office');
    const colleague = await world.member('office');
    expect(await told('act.submit', { actor: office })).toEqual({ [colleague]: 'draft-submitted' });
  });

  it('tells a draft only to those who may see it', async () => {
    const chair = await world.member('chair');
    await world.member('member');
    const office = await world.member('office');
    const drafter = await world.drafter();
    await world.member('drafter');
    expect(await told('act.suspend')).toEqual({
      [drafter]: 'document-suspended',
      [office]: 'document-suspended',
    });
    expect(await told('act.close-confirming')).toEqual({
      [office]: 'verification-awaited',
      [chair]: 'verification-awaited',
    });
  });

  it('keeps a document in quarantine from its lead agency', async () => {
    const chair = await world.member('chair');
    const office = await world.member('office');
    await world.drafter();
    await world.round(chair);
    await db.query(`update documents set state = 'adoption.quarantine' where id = $1`, [world.documentId]);
    expect(await told('act.accept-final')).toEqual({ [office]: 'final-text-accepted' });
  });

  it('the agency hears of no comment while the round is sealed', async () => {
    const chair = await world.member('chair');
    const author = await world.member('member');
    const drafter = await world.drafter();
    const commentId = await world.comment(await world.round(chair), author);
    const of = [world.committeeId, world.documentId];
    await db.query(
      `update rules_versions set rules = rules || '{"sealedRounds": true}' where committee_id = $1`,
      [world.committeeId],
    );
    await db.query(`update documents set state = 'comments.open' where committee_id = $1 and id = $2`, of);
    for (const type of ['comment.added', 'comment.withdrawn', 'comment.replied'] as const)
      expect(Object.keys(await told(type, { actor: author, data: { commentId } }))).not.toContain(drafter);
    await db.query(
      `update documents set state = 'conclusion.pending' where committee_id = $1 and id = $2`,
      of,
    );
    expect(await told('comment.added', { actor: author, data: { commentId } })).toEqual({
      [drafter]: 'comment-added',
    });
  });

  it('tells the author what was entered for them, and what becomes of their comment', async () => {
    const chair = await world.member('chair');
    const office = await world.member('office');
    const author = await world.member('member');
    const drafter = await world.drafter();
    const roundId = await world.round(chair);
    const commentId = await world.comment(roundId, author, office);
    expect(await told('comment.added', { actor: office, data: { commentId } })).toEqual({
      [author]: 'comment-entered-for-you',
      [drafter]: 'comment-added',
    });
    expect(await told('comment.disposed', { actor: drafter, data: { commentId } })).toEqual({
      [author]: 'comment-disposed',
    });
    expect(await told('comment.replied', { actor: author, data: { commentId } })).toEqual({
      [drafter]: 'comment-replied',
    });
    expect(await told('position.taken', { actor: office, data: { byPartyId: author } })).toEqual({
      [author]: 'position-entered-for-you',
    });
    expect(await told('position.taken', { actor: author, data: { byPartyId: author } })).toEqual({});
    expect(await told('vote.cast', { actor: office, data: { by: author } })).toEqual({
      [author]: 'vote-entered-for-you',
    });
  });

  it('reminds those who gave neither a position nor a comment, for themselves or their organisation', async () => {
    const chair = await world.member('chair');
    const [silent, placed, spoken] = [
      await world.member('member'),
      await world.member('member'),
      await world.member('member'),
    ];
    const [a, b, c] = [await world.person(), await world.person(), await world.person()];
    const answered = await world.organisation([a, b]);
    const quiet = await world.organisation([c]);
    const roundId = await world.round(chair, [answered, quiet]);
    await world.position(roundId, placed);
    await world.comment(roundId, spoken);
    await world.position(roundId, answered, a);
    expect(Object.keys(await told('comments.due-soon')).sort()).toEqual([chair, silent, c].sort());
  });

  it('tells who is on the roll of the ballot it is about', async () => {
    const chair = await world.member('chair');
    const voter = await world.member('member');
    await world.member('member');
    const roundId = await world.round(chair);
    const ballotId = newId();
    const { committeeId: committee_id, documentId: document_id } = world;
    const { rows } = await db.query('select rules_version_id from rounds where id = $1', [roundId]);
    await world.insert('ballots', {
      ...{ id: ballotId, committee_id, document_id, round_id: roundId, ...rows[0], version_n: 1 },
      ...{
        version_hash: Buffer.of(1),
        subject: 'whole',
        mode: 'session',
        secrecy: 'open',
        medium: 'app',
        points: '[]',
      },
      parts: '[]',
      ...{ opened_at: world.now, opened_by: chair, official_date: world.now, revision: 1 },
    });
    for (const person_id of [chair, voter]) {
      await world.insert('ballot_roll', {
        ballot_id: ballotId,
        committee_id,
        document_id,
        person_id,
        role: 'member',
        voted: false,
      });
    }
    expect(await told('act.open-ballot', { actor: chair, data: { ballotId } })).toEqual({
      [voter]: 'vote-asked',
    });
  });

  it('tells the recipients of a promulgated document, persons and members of organisations', async () => {
    const chair = await world.member('chair');
    const [person, inside] = [await world.person(), await world.person()];
    const organisation = await world.organisation([inside]);
    await world.round(chair);
    for (const party_id of [person, organisation]) {
      await world.insert('document_recipients', {
        ...{ document_id: world.documentId, committee_id: world.committeeId, party_id },
      });
    }
    await db.query(`update documents set state = 'adopted' where id = $1`, [world.documentId]);
    expect(await told('act.promulgate')).toEqual({
      [chair]: 'document-promulgated',
      [person]: 'document-promulgated',
      [inside]: 'document-promulgated',
    });
  });

  it('tells a person of a role given or ended', async () => {
    const person = await world.member('auditor');
    const { ledgerId } = await app.get(Transactions).run({ personId: null }, async (tx) => {
      const data = { personId: person };
      const id = record(tx, { type: 'committee.member-added', committeeId: world.committeeId, data });
      await tx.query(toldStatement('committee.member-added')!, [id, tx.now]);
      return { ledgerId: id };
    });
    const { rows } = await db.query('select recipient_id, kind from notices where ledger_id = $1', [
      ledgerId,
    ]);
    expect(rows).toEqual([{ recipient_id: person, kind: 'membership-begun' }]);
  });

  it('gives notices ids that sort by the time they were told', async () => {
    const office = await world.member('office');
    await told('act.submit');
    clock.advance({ seconds: 1 });
    await told('act.submit');
    const { rows } = await db.query<{ id: string; created_at: Date }>(
      'select id, created_at from notices where recipient_id = $1 order by id',
      [office],
    );
    expect(rows.map((row) => row.created_at.getTime())).toEqual(
      rows.map((row) => parseInt(row.id.replaceAll('-', '').slice(0, 12), 16)),
    );
    expect(rows[0]!.id).toMatch(/^.{14}7.{4}[89ab]/);
  });
});
