import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app/create-app';
import { FirstRun } from '../src/identity/first-run/first-run';
import { IssueToken } from '../src/identity/tokens/issue-token';
import { readSettings } from '../src/platform/config/settings';

/** What the measured requests need to know. */
export interface Seeded {
  readonly documents: readonly { readonly id: string; readonly clauseIds: readonly string[] }[];
  /** Tokens of a member and of the office. */
  readonly member: string;
  readonly office: string;
}

const documentCount = 100;
const clauseCount = 60;
const commentsPerDocument = 100;
const sentence =
  'Each member reads the draft, weighs the target against last year and says what should change. ';

/** Everything goes in through the API, as a committee would do it. */
export async function seed(databaseUrl: string): Promise<Seeded> {
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  const app = await createApp({ settings, databaseUrl, role: 'api', demo: false });
  try {
    return await fill(app);
  } finally {
    await app.close();
  }
}

async function fill(app: NestFastifyApplication): Promise<Seeded> {
  const call = async (
    token: string | null,
    method: 'POST' | 'GET',
    path: string,
    body?: object,
    etag?: string,
  ) => {
    const answer = await app.inject({
      ...{ method, url: `/api/v1${path}` },
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(etag ? { 'if-match': etag } : {}),
      },
      ...(body ? { payload: body } : {}),
    });
    if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return answer.json() as {
      id: string;
      personId: string;
      etag: string;
      terms: { id: string }[];
      clauses: { clauseId: string }[];
    };
  };
  const tokenFor = async (personId: string, administrator: boolean): Promise<string> => {
    const expiresAt = new Date(new Date().getTime() + 86_400_000).toISOString();
    const issued = await app.get(IssueToken).run({ personId, administrator }, { name: 'bench', expiresAt });
    return issued.secret!;
  };
  const first = await app.get(FirstRun).prepare();
  const owner = {
    token: first,
    name: 'Bench Owner',
    email: 'owner@bench.test',
    password: 'a-password-for-the-bench',
  };
  const admin = await tokenFor((await call(null, 'POST', '/setup', owner)).personId, true);
  const term = { name: 'Now', from: '2020-01-01' };
  const committee = await call(admin, 'POST', '/committees', {
    name: 'Bench',
    organSymbol: 'B',
    timeZone: 'UTC',
    term,
  });
  const type = await call(admin, 'POST', '/document-types', {
    committeeId: committee.id,
    name: 'Resolution',
    symbol: 'R',
  });
  const agency = await call(admin, 'POST', '/organisations', { name: 'Agency', from: '2020-01-01' });
  const person = async (role: string): Promise<{ id: string; token: string }> => {
    const { id } = await call(admin, 'POST', '/people', { name: `The ${role}`, email: `${role}@bench.test` });
    await call(admin, 'POST', `/committees/${committee.id}/members`, {
      personId: id,
      role,
      from: '2020-01-01',
    });
    return { id, token: await tokenFor(id, false) };
  };
  const [, office, drafter, member] = [
    await person('chair'),
    await person('office'),
    await person('drafter'),
    await person('member'),
  ];
  await call(admin, 'POST', `/organisations/${agency.id}/members`, {
    personId: drafter.id,
    from: '2020-01-01',
  });
  const documents = [];
  for (let n = 0; n < documentCount; n += 1) {
    const document = await call(drafter.token, 'POST', '/documents', {
      ...{ committeeId: committee.id, typeId: type.id, title: `Document ${n}`, leadAgencyId: agency.id },
    });
    const path = `/documents/${document.id}`;
    const clauses = Array.from({ length: clauseCount }, (_, at) => ({
      kind: 'clause',
      label: `${at + 1}`,
      text: `${at} ${sentence.repeat(3)}`,
    }));
    const version = await call(drafter.token, 'POST', `${path}/versions`, { clauses });
    const etag = async (): Promise<string> => (await call(office.token, 'GET', path)).etag;
    await call(drafter.token, 'POST', `${path}/actions/submit`, {}, await etag());
    await call(
      office.token,
      'POST',
      `${path}/actions/open-comments`,
      { dueAt: '2100-01-01T00:00:00Z' },
      await etag(),
    );
    const clauseIds = version.clauses.map(({ clauseId }) => clauseId);
    for (let c = 0; c < commentsPerDocument; c += 1) {
      await call(member.token, 'POST', `${path}/comments`, {
        body: sentence,
        anchor: { clauseId: clauseIds[c % clauseCount] },
      });
    }
    documents.push({ id: document.id, clauseIds });
  }
  return { documents, member: member.token, office: office.token };
}
