import { Client } from 'pg';
import { CheckProgress } from '../../src/approval/check-progress';
import { RunDeadlines } from '../../src/approval/run-deadlines';
import { usualRules, type Rules } from '../../src/committees/rules/rules.schema';
import { FanOut } from '../../src/notifications/fan-out';
import { startTestApp, type Person, type TestApp } from './app';
import { bodyOf, type Answer, type TestBody } from './client';
import { aDocument, type TestDocument } from './document-in-state';
import { aCommittee, type CommitteeWish, type TestCommittee } from './factories';

export interface OpenedBallot {
  readonly id: string;
  readonly document: TestDocument;
}

/** A committee of five (chair, deputy, three members) that votes: quorum four, majority three. */
export class Voting {
  private constructor(
    readonly on: TestApp,
    readonly database: Client,
  ) {}

  static async start(): Promise<Voting> {
    const on = await startTestApp();
    const database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    return new Voting(on, database);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.on.close();
  }

  committee(rules: Partial<Rules> = {}, wish: CommitteeWish = {}): Promise<TestCommittee> {
    return aCommittee(this.on, { rules: { ...usualRules, ...rules }, ...wish });
  }

  roll(committee: TestCommittee): Person[] {
    const { chair, deputy, member } = committee.members;
    return [...chair, ...deputy, ...member];
  }

  inHours(hours: number): string {
    return new Date(this.on.clock.now().getTime() + hours * 3_600_000).toISOString();
  }

  async open(
    committee: TestCommittee,
    body: object = {},
    document?: TestDocument,
  ): Promise<OpenedBallot & { document: TestDocument }> {
    const voted = document ?? (await aDocument(this.on, committee, { state: 'adoption.voting' }));
    const office = committee.one('office');
    await voted.acted(office, 'open-ballot', body);
    const { items } = bodyOf(await office.client.get(`/documents/${voted.id}/ballots`), 200);
    return { document: voted, id: items.at(-1).id };
  }

  vote({ id }: OpenedBallot, who: Person, body: object, etag?: string): Promise<Answer> {
    return who.client.put(`/ballots/${id}/vote`, body, etag ? { headers: { 'if-match': etag } } : {});
  }

  /** One choice after the other, in the order of the roll: chair, deputy, members. */
  async all(ballot: OpenedBallot, ...choices: readonly (string | object)[]): Promise<void> {
    const voters = this.roll(ballot.document.committee);
    for (const [at, choice] of choices.entries()) {
      bodyOf(await this.vote(ballot, voters[at]!, typeof choice === 'string' ? { choice } : choice), 200);
    }
  }

  async read({ id, document }: OpenedBallot, language = 'en'): Promise<TestBody> {
    const headers = { 'accept-language': language };
    return bodyOf(await document.committee.one('office').client.get(`/ballots/${id}`, { headers }), 200);
  }

  async stateOf({ id, committee }: TestDocument): Promise<string> {
    return bodyOf(await committee.one('office').client.get(`/documents/${id}`), 200).state;
  }

  async actions({ id, committee }: TestDocument): Promise<TestBody> {
    return bodyOf(await committee.one('office').client.get(`/documents/${id}/actions`), 200);
  }

  /** What the workers would do: look whether the last vote is in, and tell everybody what happened. */
  async work({ document: { id } }: OpenedBallot): Promise<void> {
    const { rows } = await this.database.query(
      'select id, kind, ledger_id from outbox where document_id = $1 and done_at is null order by id',
      [id],
    );
    for (const row of rows) {
      if (row.kind === 'check-progress') await this.on.app.get(CheckProgress).run(row.id);
      else {
        const item = { outboxId: row.id, attempt: 1, documentId: id, ledgerId: row.ledger_id };
        await this.on.app.get(FanOut).run(item);
      }
    }
  }

  /** So many hours later the clock has done what came due. */
  async later(hours: number): Promise<void> {
    this.on.clock.advance({ hours });
    await this.on.app.get(RunDeadlines).run();
  }
}
