import { createApp } from '../../../src/app/create-app';
import { FirstRun } from '../../../src/identity/first-run/first-run';
import { TokenQueries } from '../../../src/identity/tokens/tokens.queries';
import { readSettings } from '../../../src/platform/config/settings';
import { TestClient } from '../../support/client';
import { cookieFrom } from '../../support/cookies';
import { freshDatabase } from '../../support/database';

describe('the log', () => {
  it('has a line with its id for every request, and no secret in any', async () => {
    const database = await freshDatabase();
    const settings = readSettings({ LOG_LEVEL: 'fatal', DATABASE_POOL: '5' });
    const app = await createApp({ settings, databaseUrl: database.url, role: 'api', demo: false });
    const lines = capture(app.getHttpAdapter().getInstance().log);
    const client = new TestClient(app, {});

    const token = (await app.get(FirstRun).prepare()) ?? '';
    const password = 'secret-password-1';
    const email = 'first@example.test';
    await client.post('/setup', { token, name: 'Lan First', email, password });
    await client.post('/auth/sign-in', { email, password: 'secret-typing-mistake' });
    const cookie = cookieFrom(await client.post('/auth/sign-in', { email, password }));
    const mine = { headers: { cookie, 'sec-fetch-site': 'same-origin' } };
    const { body } = await client.post('/me/tokens', { name: 'program' }, mine);
    const bearer = { headers: { authorization: `Bearer ${body.secret}` } };
    const read = await client.get('/me?access_token=secret-in-query', bearer);
    jest.spyOn(app.get(TokenQueries), 'page').mockRejectedValue(databaseError('secret-parameter'));
    const broken = await client.get('/me/tokens', bearer);
    await app.close();
    await database.drop();

    const log = lines.join('');
    expect(broken).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(broken.body)).not.toContain('secret-parameter');
    expect(log).toContain('it broke');
    for (const { headers } of [read, broken]) expect(log).toContain(`"reqId":"${headers['x-request-id']}"`);
    for (const secret of [token, password, cookie.split('=')[1], body.secret, 'secret-']) {
      expect(log).not.toContain(secret);
    }
  });
});

const databaseError = (parameter: string): Error =>
  Object.assign(new Error('it broke'), { query: 'select $1', parameters: [parameter], detail: parameter });

/** Sends a pino logger's lines, of every level, into an array. */
function capture(logger: object): string[] {
  const lines: string[] = [];
  const stream = Object.getOwnPropertySymbols(logger).find(
    ({ description }) => description === 'pino.stream',
  );
  if (!stream) throw new Error('The logger has no stream');
  Object.assign(logger, { [stream]: { write: (line: string) => lines.push(line) }, level: 'trace' });
  return lines;
}
