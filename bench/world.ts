import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app/create-app';
import { FirstRun } from '../src/identity/first-run/first-run';
import { IssueToken } from '../src/identity/tokens/issue-token';
import { readSettings } from '../src/platform/config/settings';

interface Answered {
  id: string;
  personId: string;
  etag: string;
  terms: { id: string }[];
  clauses: { clauseId: string }[];
  items: { id: string }[];
}

export interface Person {
  readonly id: string;
  readonly token: string;
}

/** A committee with its people, made through the API as an office would make it. */
export interface World {
  call(
    token: string | null,
    method: 'POST' | 'PUT' | 'GET',
    path: string,
    body?: object,
    etag?: string,
  ): Promise<Answered>;
  /** An act on the document as it stands. */
  act(who: Person, documentId: string, type: string, body?: object): Promise<void>;
  /** A document of the lead agency with a text of this many clauses. */
  document(title: string, clauses: readonly string[]): Promise<{ id: string; clauseIds: string[] }>;
  /** Somebody without a role in the committee. */
  outsider(email: string): Promise<Person>;
  /** The first administrator's token. */
  readonly admin: string;
  readonly chair: Person;
  readonly office: Person;
  readonly drafter: Person;
  readonly members: readonly Person[];
}

export async function withWorld<Result>(
  databaseUrl: string,
  memberCount: number,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  const app = await createApp({ settings, databaseUrl, role: 'api', demo: false });
  try {
    return await work(await makeWorld(app, memberCount));
  } finally {
    await app.close();
  }
}

async function makeWorld(app: NestFastifyApplication, memberCount: number): Promise<World> {
  const call = async (
    token: string | null,
    method: 'POST' | 'PUT' | 'GET',
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
    return answer.json() as Answered;
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
  const outsider = async (email: string): Promise<Person> => {
    const { id } = await call(admin, 'POST', '/people', {
      name: `The ${email}`,
      email: `${email}@bench.test`,
    });
    return { id, token: await tokenFor(id, false) };
  };
  const person = async (role: string, email = role): Promise<Person> => {
    const { id, token } = await outsider(email);
    await call(admin, 'POST', `/committees/${committee.id}/members`, {
      personId: id,
      role,
      from: '2020-01-01',
    });
    return { id, token };
  };
  const [chair, office, drafter] = [await person('chair'), await person('office'), await person('drafter')];
  const members: Person[] = [];
  for (let n = 1; n <= memberCount; n += 1) members.push(await person('member', `member${n}`));
  await call(admin, 'POST', `/organisations/${agency.id}/members`, {
    personId: drafter.id,
    from: '2020-01-01',
  });
  const act: World['act'] = async (who, documentId, type, input = {}) => {
    const { etag } = await call(office.token, 'GET', `/documents/${documentId}`);
    await call(who.token, 'POST', `/documents/${documentId}/actions/${type}`, input, etag);
  };
  const document: World['document'] = async (title, texts) => {
    const { id } = await call(drafter.token, 'POST', '/documents', {
      ...{ committeeId: committee.id, typeId: type.id, title, leadAgencyId: agency.id },
    });
    const clauses = texts.map((text, at) => ({ kind: 'clause', label: `${at + 1}`, text }));
    const version = await call(drafter.token, 'POST', `/documents/${id}/versions`, { clauses });
    return { id, clauseIds: version.clauses.map(({ clauseId }) => clauseId) };
  };
  return { call, act, document, outsider, admin, chair, office, drafter, members };
}
