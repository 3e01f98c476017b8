import { voterKeys, type PersonKey } from '../../src/demo/committee/people';
import type { DemoWorld } from '../../src/demo/committee/world';
import type { Work } from '../../src/demo/documents/work';
import { openWorld } from '../../src/demo/load-demo';
import { FirstRun } from '../../src/identity/first-run/first-run';
import type { TestBody } from './client';
import { startDemoApp, type DemoApp } from './demo-app';

export interface LedgerRow {
  readonly type: string;
  readonly day: string | null;
  readonly at: Date;
}

/** The demonstration's committee and one document, and what a test asks about it over the network. */
export class CaseStory {
  work: Work;

  private constructor(
    readonly demo: DemoApp,
    readonly world: DemoWorld,
  ) {}

  static async begin(): Promise<CaseStory> {
    const demo = await startDemoApp();
    const token = await demo.app.get(FirstRun).prepare();
    return new CaseStory(demo, await openWorld(demo.transport, token!));
  }

  /** A page below the document's, as the office or another one sees it. */
  get(path = '', as: PersonKey = 'office'): Promise<TestBody> {
    return this.world.as(as).get<TestBody>(`/documents/${this.work.documentId}${path}`);
  }

  async clauses(n: number): Promise<TestBody[]> {
    return (await this.get(`/versions/${n}`)).clauses;
  }

  async comments(): Promise<TestBody[]> {
    return (await this.get('/comments?limit=200')).items;
  }

  /** How many were asked, and who of them gave neither a comment nor a position. */
  async response(): Promise<{ asked: number; silent: string[] }> {
    const { items: positions } = await this.get('/positions');
    const responded = new Set([...(await this.comments()), ...positions].map(({ by }) => by.id as string));
    const { persons, organisations } = this.world;
    const asked = [...voterKeys.map((key) => persons[key]), organisations.front];
    return { asked: asked.length, silent: asked.filter((party) => !responded.has(party)) };
  }

  /** Tries an act, and gives the code and the names of each reason why not. */
  async refusal(as: PersonKey, act: string, body: object = {}): Promise<[string, string[]][]> {
    const { etag } = await this.get();
    const path = `/documents/${this.work.documentId}/actions/${act}`;
    const { status, body: problem } = await this.world.as(as).send('POST', path, body, etag);
    expect(status).toBe(409);
    return (problem as TestBody).reasons.map(({ code, who }: TestBody) => [
      code,
      who.map(({ name }: TestBody) => name),
    ]);
  }

  ledger(): Promise<LedgerRow[]> {
    return this.demo.rows<LedgerRow>(
      `select fact_type as type, recorded_at as at,
         convert_from(canonical, 'UTF8')::jsonb ->> 'officialDate' as day
         from ledger where document_id = $1 order by id`,
      [this.work.documentId],
    );
  }
}

export const labelsOf = (clauses: readonly TestBody[], kind: string): string[] =>
  clauses.filter((clause) => clause.kind === kind).map(({ label }) => label as string);

/** What became of a version's clauses that have a label, and of the preamble. */
export function labelsChanged(clauses: readonly TestBody[], change: string): string[] {
  return clauses
    .filter((clause) => clause.change === change && (clause.label || clause.kind === 'preamble'))
    .map(({ label, kind }) => (label || kind) as string);
}
