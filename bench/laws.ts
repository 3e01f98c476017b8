import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { copyDocuments, withText, type Share } from './copy-documents';
import { withWorld, type World } from './world';

/*
 * A thousand laws with comments, and who reads them: the office sees all, a member every second one, an invited person one
 * in twenty-six, an outsider and an administrator none.
 */
const folder = join(process.cwd(), '../shared/data/vn-laws');
const copies = 1_000;
const commentsEach = 20;

export const lawsAreThere = (): boolean => existsSync(folder);

/** The readers' tokens by what they are. */
export async function fillWithLaws(databaseUrl: string, owner: Client): Promise<Record<string, string>> {
  const { shares, readers } = await withWorld(databaseUrl, 1, async (world) => {
    const [invited, outsider] = [await world.outsider('invited'), await world.outsider('outsider')];
    const shares = await everyLaw(world, invited.id);
    const { office, members, admin } = world;
    const readers = { office: office.token, member: members[0]!.token, invited: invited.token };
    return { shares, readers: { ...readers, outsider: outsider.token, administrator: admin } };
  });
  await copyDocuments(owner, copies, shares, withText);
  await owner.query('vacuum analyze');
  return readers;
}

/** The laws as an agency would save them, each about as often among the copies, every second one open for comments. */
async function everyLaw(world: World, invitedId: string): Promise<Share[]> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const ids: string[] = [];
  for (const name of files) {
    const { id } = await world.document(name.replace(/-|\.txt$/g, ' '), ['In short.']);
    const content = readFileSync(join(folder, name), 'utf8');
    await world.call(world.drafter.token, 'POST', `/documents/${id}/versions`, { format: 'text', content });
    if (ids.length % 2 === 1) await discuss(world, id, content, ids.length === 1 ? [invitedId] : []);
    ids.push(id);
  }
  const [each, rest] = [Math.floor(100 / ids.length), 100 % ids.length];
  return ids.map((id, at) => ({ id, ofHundred: each + (at < rest ? 1 : 0) }));
}

/** Comments in the words of the law itself. */
async function discuss(world: World, id: string, content: string, invitees: string[]): Promise<void> {
  const { act, call, drafter, office, members } = world;
  await act(drafter, id, 'submit');
  await act(office, id, 'open-comments', { dueAt: '2100-01-01T00:00:00Z', invitees });
  const paragraphs = content.split('\n').filter((line) => line.length > 80 && line.length < 2_000);
  for (let n = 0; n < commentsEach; n += 1) {
    const body = paragraphs[(n * 7) % paragraphs.length]!;
    await call(members[0]!.token, 'POST', `/documents/${id}/comments`, { body });
  }
}
