import { performance } from 'node:perf_hooks';
import { actions } from './actions';
import { anchors } from './anchors';
import { documents } from './documents';
import { startCluster } from './cluster';
import { addComment, closeFloor, connectFloor } from './floor';
import { importing } from './import';
import { connections, median, rate } from './load';
import { pureFigures } from './pure';
import { startFloor, startProduct, type Running } from './processes';
import { ourComment, scenarios, type Scenario } from './scenarios';
import { redline } from './redline';
import { scale } from './scale';
import { search } from './search';
import { seed, type Seeded } from './seed';
import { howManyMissed, verdict } from './verdict';

/*
 * npm run bench [-- --seconds 4 --pairs 5 --role api]: our rate as a ratio to the floor's, in interleaved pairs in the
 * same minute; medians. `--role all` runs the jobs in the measured process too. `npm run bench -- scale`,
 * `-- actions`, `-- anchors`, `-- import`, `-- documents`, `-- redline` or `-- search`: see there. Exit code 1 says that
 * something wanted was not met.
 */
const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : (process.argv[at + 1] ?? usual);
};
const seconds = Number(option('seconds', '4'));
const pairs = Number(option('pairs', '5'));
const role = option('role', 'api') as 'api' | 'all';

const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const whole = (value: number): string => Math.round(value).toString();

async function compare(scenario: Scenario, seeded: Seeded, floor: Running, product: Running): Promise<void> {
  const rates: { floor: number; ours: number }[] = [];
  for (let pair = -1; pair < pairs; pair += 1) {
    const measured = {
      floor: await rate(floor.address, seconds, (at) => scenario.floor(seeded, at)),
      ours: await rate(product.address, seconds, (at) => scenario.ours(seeded, at)),
    };
    // The first pair warms both up.
    if (pair >= 0) rates.push(measured);
  }
  const ratio = median(rates.map(({ floor: base, ours }) => ours / base));
  row(
    scenario.name,
    whole(median(rates.map((r) => r.floor))),
    whole(median(rates.map((r) => r.ours))),
    ratio.toFixed(2),
    scenario.wanted,
    verdict(ratio >= scenario.wanted),
  );
}

/** Everybody on one document, against everybody on a hundred. */
async function oneDocument(seeded: Seeded, product: Running): Promise<void> {
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const many = await rate(product.address, seconds, (at) => scenarios[0]!.ours(seeded, at));
    const one = await rate(product.address, seconds, () => [ourComment(seeded.member, seeded.documents[0]!)]);
    ratios.push(one / many);
  }
  row(
    'create a comment, one document against 100',
    '',
    '',
    median(ratios).toFixed(2),
    0.85,
    verdict(median(ratios) >= 0.85),
  );
}

/** How much of itself the floor loses to HTTP: the same loop called in this process. */
async function floorWithoutHttp(seeded: Seeded, floor: Running): Promise<void> {
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const http = await rate(floor.address, seconds, (at) => scenarios[0]!.floor(seeded, at));
    ratios.push(http / (await loop(seeded)));
  }
  row(
    'the floor against its own loop without HTTP',
    '',
    '',
    median(ratios).toFixed(2),
    0.8,
    verdict(median(ratios) >= 0.8),
  );
}

async function loop(seeded: Seeded): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const worker = async (at: number): Promise<void> => {
    for (let n = at; performance.now() < end; n += connections) {
      const document = seeded.documents[n % seeded.documents.length]!;
      await addComment(
        seeded.member,
        document.id,
        document.clauseIds[7]!,
        'The same words as over HTTP, and as long.',
      );
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => worker(at)));
  return done / seconds;
}

/** Closing a round while 32 connections comment on it: how long the office waits. */
async function closeUnderLoad(seeded: Seeded, product: Running): Promise<void> {
  const document = seeded.documents[1]!;
  const shots = ourComment(seeded.member, document);
  const load = rate(product.address, seconds, () => [shots]).catch(() => 0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const started = performance.now();
  const answer = await fetch(`${product.address}/api/v1/documents/${document.id}/actions/close-comments`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${seeded.office}`,
      'if-match': '*',
      'content-type': 'application/json',
    },
    body: '{}',
  });
  const took = performance.now() - started;
  await load;
  row(
    'closing a round under 32 commenters, ms',
    '',
    whole(took),
    '',
    '< 1000',
    verdict(answer.ok && took < 1000),
  );
}

async function main(): Promise<void> {
  const cluster = await startCluster();
  const seeded = await seed(cluster.url('resolute'));
  await cluster.clone('resolute', 'floor');
  connectFloor(cluster.url('floor'));
  const floor = await startFloor(cluster.url('floor'));
  const product = await startProduct(cluster.url('resolute'), role);
  try {
    console.log(
      `\n${connections} connections, ${seconds} s a run, medians of ${pairs} interleaved pairs, role ${role}\n`,
    );
    row('what', 'floor /s', 'ours /s', 'ratio', 'wanted', 'met');
    row('---', '---:', '---:', '---:', '---:', '---');
    for (const scenario of scenarios) await compare(scenario, seeded, floor, product);
    await oneDocument(seeded, product);
    await floorWithoutHttp(seeded, floor);
    await closeUnderLoad(seeded, product);
    for (const { what, figure, unit, wanted, met } of pureFigures()) {
      row(`${what}, ${unit}`, '', figure.toFixed(1), '', wanted, verdict(met));
    }
    row(
      'resident memory after all that, MB',
      '',
      whole(product.memory()),
      '',
      '< 300',
      verdict(product.memory() < 300),
    );
  } finally {
    await Promise.all([floor.stop(), product.stop(), closeFloor()]);
    await cluster.stop();
  }
}

const benches: Record<string, () => Promise<void>> = {
  scale,
  actions,
  anchors,
  documents,
  redline,
  search,
  import: importing,
};

(benches[process.argv[2] ?? ''] ?? main)().then(
  () => {
    if (howManyMissed() === 0) return;
    console.error(`\nNot met: ${howManyMissed()}`);
    process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
