import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { postgresProcessesIn } from '../../src/platform/database/embedded/processes';
import { projectCopy } from '../support/project-copy';
import { type Ended, StartedProduct } from '../support/started-product';

const { root, remove } = projectCopy();
const dataDir = join(root, '.data');
const start = (env: Record<string, string> = {}): StartedProduct =>
  new StartedProduct(dataDir, { root, env });
const startByNpm = (): StartedProduct => new StartedProduct(dataDir, { root, through: ['npm', 'start'] });
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const nothingRuns = (product: StartedProduct): void =>
  expect(postgresProcessesIn(product.cluster)).toEqual([]);

/** One sentence for a person, no stack, and a code that says so. */
function expectOneSentence(ended: Ended, sentence: RegExp): void {
  expect(ended.stderr.trim()).toMatch(sentence);
  expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  expect(ended.code).toBeGreaterThan(0);
}

beforeAll(async () => {
  const first = start();
  const { address } = await first.ready();
  expect(first.stdout).toContain('Building server');
  expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  await first.query('create table kept as select 42 as answer');
  const ended = await first.signal('SIGINT').ended();
  expect(ended.code).toBe(0);
  nothingRuns(first);
});
afterAll(async () => {
  await StartedProduct.endAll();
  remove();
});

const startsTook: number[] = [];

/** Starts again, finds the data, and stops. */
async function startsAgain(): Promise<void> {
  const product = start();
  startsTook.push((await product.ready()).seconds);
  expect(await product.query('select answer from kept')).toEqual([{ answer: 42 }]);
  expect((await product.pressCtrlC().ended()).code).toBe(0);
  nothingRuns(product);
}

describe('a start on an existing data folder', () => {
  it('builds nothing and keeps the data', async () => {
    const product = start();
    await product.ready();
    expect(product.stdout).not.toContain('Building');
    expect(await product.query('select answer from kept')).toEqual([{ answer: 42 }]);
    await product.signal('SIGTERM').ended();
  });

  it('leaves no process behind on Ctrl-C, also with a connection held open', async () => {
    const product = start();
    const { address } = await product.ready();
    await fetch(`${address}/health/live`, { headers: { connection: 'keep-alive' } });
    const { code, seconds } = await product.pressCtrlC().ended();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(10);
    nothingRuns(product);
  });

  it('can be interrupted before it is ready', async () => {
    const product = start();
    while (postgresProcessesIn(product.cluster).length === 0) await pause();
    const { code } = await product.pressCtrlC().ended();
    expect(code).toBe(0);
    expect(product.stdout).not.toContain('running at');
    nothingRuns(product);
  });

  it('passes a signal through npm and leaves nothing behind', async () => {
    const product = startByNpm();
    await product.ready();
    const { seconds } = await product.signal('SIGINT').ended();
    expect(seconds).toBeLessThan(10);
    nothingRuns(product);
  });
});

describe('the build', () => {
  it('follows the sources, and leaves nothing of a deleted one', async () => {
    const source = join(root, 'src/platform/for-a-moment.ts');
    const built = join(root, 'dist/src/platform/for-a-moment.js');
    const build = (): Promise<Ended> =>
      new StartedProduct(dataDir, { root, through: [process.execPath, 'scripts/build.mjs'] }).ended();
    const whole = readdirSync(join(root, 'dist/src'), { recursive: true }).length;
    writeFileSync(source, 'export const moment = 1;\n');
    const ended = await Promise.all([build(), build()]); // as by two roles that are started together
    expect(ended.map(({ code, stdout }) => [code, /^Built server in/.test(stdout)])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(existsSync(built)).toBe(true);
    expect(readdirSync(join(root, 'dist/src'), { recursive: true })).toHaveLength(whole + 2);
    rmSync(source);
    expect((await build()).stdout).toMatch(/^Built server in/);
    expect(existsSync(built)).toBe(false);
    expect((await build()).stdout).toBe('');
  });
});

describe('after kill -9', () => {
  it('of the product, it stops the PostgreSQL left over and starts again', async () => {
    const product = start();
    await product.ready();
    await product.signal('SIGKILL').ended();
    expect(postgresProcessesIn(product.cluster)).toContain(product.postgresPid);
    await startsAgain();
  });

  it('of npm, the product stops by itself', async () => {
    const product = startByNpm();
    await product.ready();
    await product.signal('SIGKILL').ended();
    await startsAgain();
  });

  it('of PostgreSQL, the product ends with one sentence and starts again', async () => {
    const product = start();
    await product.ready();
    process.kill(product.postgresPid, 'SIGKILL');
    const ended = await product.ended();
    expect(ended.code).toBeGreaterThan(0);
    expect(ended.stderr).toMatch(/^PostgreSQL ended unexpectedly \(SIGKILL\)/m);
    await startsAgain();
  });

  it('of both, it starts again', async () => {
    const product = start();
    await product.ready();
    const { pid, postgresPid } = product;
    process.kill(pid, 'SIGKILL');
    process.kill(postgresPid, 'SIGKILL');
    await product.ended();
    await startsAgain();
  });

  // The quickest of them: other suites run beside this one.
  it('it is ready within six seconds', () => expect(Math.min(...startsTook)).toBeLessThan(6));

  it('in the very first start, the next one makes the database anew', async () => {
    const folder = join(root, '.data-new');
    const product = new StartedProduct(folder, { root });
    const made = () => existsSync(join(folder, 'postgres')) && readdirSync(join(folder, 'postgres'));
    while (!(made() || []).some((name) => name.startsWith('draft.'))) await pause();
    await product.signal('SIGKILL').ended();
    const next = new StartedProduct(folder, { root });
    await next.ready();
    await next.signal('SIGINT').ended();
    nothingRuns(next);
    expect(made()).toEqual(['cluster', 'passwords.json']);
  });
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot(
  'a clone that only root can enter keeps its database in a folder of our own, and finds it again',
  async () => {
    const closed = projectCopy(0o700);
    try {
      const first = new StartedProduct(join(closed.root, '.data'), { root: closed.root });
      await first.ready();
      const home = /the database is kept in (\S+)\./.exec(first.stdout)?.[1] ?? 'nowhere';
      expect(first.stdout).toMatch(/binaries are used from a copy in/);
      await first.signal('SIGINT').ended();
      expect(existsSync(join(home, 'cluster/PG_VERSION'))).toBe(true);
      const second = new StartedProduct(join(closed.root, '.data'), { root: closed.root });
      await second.ready();
      expect(second.stdout).toContain(home);
      await second.signal('SIGINT').ended();
      expect(postgresProcessesIn(join(home, 'cluster'))).toEqual([]);
      rmSync(home, { recursive: true });
    } finally {
      closed.remove();
    }
  },
);

describe('one sentence, an exit code, and nothing damaged when', () => {
  afterAll(startsAgain);

  it('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expectOneSentence(
      await start({ PORT: String(port) }).ended(),
      new RegExp(`^Port ${port} on 127.0.0.1 is in use`),
    );
    other.close();
  });

  it('the data folder is in use', async () => {
    const product = start();
    await product.ready();
    expectOneSentence(
      await start().ended(),
      new RegExp(`in use by another Resolute process \\(number ${product.pid}\\)`),
    );
    expect(await product.query('select answer from kept')).toEqual([{ answer: 42 }]);
    await product.signal('SIGINT').ended();
  });

  it('the data folder cannot be made, or is none', async () => {
    const at = (folder: string): Promise<Ended> => start({ DATA_DIR: folder }).ended();
    const file = join(root, 'package.json');
    for (const folder of [existsSync('/proc') ? '/proc/data' : join(file, 'data'), file])
      expectOneSentence(await at(folder), /^The data folder \S+ cannot be made or read \(.*set DATA_DIR/);
  });

  it('the database is of another major version', async () => {
    const file = join(dataDir, 'postgres/cluster/PG_VERSION');
    const version = readFileSync(file);
    writeFileSync(file, '14\n');
    expectOneSentence(await start().ended(), /made by PostgreSQL 14, and this Resolute brings \d+/);
    writeFileSync(file, version);
  });

  it('DATABASE_URL does not let it in, or is none', async () => {
    const address = new URL(process.env.TEST_ADMIN_URL ?? '');
    address.password = 'secret';
    const ended = await start({ DATABASE_URL: address.href }).ended();
    expectOneSentence(ended, /refuses the user "\w+" or its password/);
    expect(ended.stderr).not.toContain('secret');
    expectOneSentence(await start({ DATABASE_URL: 'mysql://a@b/c' }).ended(), /DATABASE_URL/);
  });
});
