import { playCase } from './case/play-case';
import { bodyOf, DemoClient, type Transport } from './client/demo-client';
import { demoPassword, emailOf, names, type PersonKey } from './committee/people';
import { setUpCommittee } from './committee/set-up-committee';
import type { DemoWorld } from './committee/world';
import { documents } from './phases/documents';
import { playPhase } from './phases/play-phase';

/** Documents do not wait for each other; more at once would only queue for the database. */
const lanes = 3;

/** Loads the committee, the case and a document in every phase, over the API and through its own first-run page. */
export async function loadDemo(transport: Transport, firstRunToken: string): Promise<void> {
  const clients = new Map<PersonKey, DemoClient>();
  const world = await openWorld(transport, firstRunToken, clients);
  const waiting = [...documents];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await playPhase(world, next);
  };
  await Promise.all([playCase(world), ...Array.from({ length: lanes }, lane)]);
  await Promise.all([...clients.values()].map((client) => client.signOut()));
}

/** The first administrator and everybody else, with the committee they belong to. */
export async function openWorld(
  transport: Transport,
  firstRunToken: string,
  clients = new Map<PersonKey, DemoClient>(),
): Promise<DemoWorld> {
  const credentials = (person: PersonKey) => ({ email: emailOf(person), password: demoPassword });
  const as = (person: PersonKey): DemoClient => {
    const known = clients.get(person) ?? new DemoClient(transport, credentials(person));
    clients.set(person, known);
    return known;
  };
  const administrator = { token: firstRunToken, name: names.admin, ...credentials('admin') };
  const answer = await transport({
    ...{ method: 'POST', path: '/setup', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(administrator),
  });
  const { personId } = bodyOf<{ personId: string }>(answer, 'making the first administrator');
  return setUpCommittee(as, personId);
}
