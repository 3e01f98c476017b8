import { Readable } from 'node:stream';
import { Client } from 'pg';
import { FanOut } from '../../../src/notifications/fan-out';
import { Uploads } from '../../../src/platform/storage/uploads';
import type { TestApp } from '../app';
import { bodyOf } from '../client';
import { aDocument, type DocumentWish, type TestDocument } from '../document-in-state';
import type { TestCommittee } from '../factories';
import { everyone, type People } from './people';
import type { PaperLevel } from './rights';
import { mark, type Parts, type Place, type Plan } from './place';
import { plansFor } from './plans';

export interface World extends People {
  readonly places: readonly Place[];
  readonly seriesId: string;
  /** Given by the member to the deputy. */
  readonly mandateId: string;
}

export async function theWorld(on: TestApp): Promise<World> {
  const people = await everyone(on);
  const { committee, who } = people;
  const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
  const { id: seriesId } = bodyOf(await who.office.client.post('/number-series', series), 201);
  const plans = Object.entries(plansFor(people));
  const places = await Promise.all(plans.map(([name, plan]) => aPlace(on, people, name, plan)));
  await issueNotice(people, places);
  await keepFiles(on);
  await tellEverybody(on);
  for (const [at, [, { atLast }]] of plans.entries()) await atLast?.(places[at]!.document);
  return { ...people, places, seriesId, mandateId: await giveMandate(people) };
}

async function aPlace(on: TestApp, people: People, name: string, plan: Plan): Promise<Place> {
  const { who } = people;
  const speakers = plan.speakers ?? { author: 'member', byLetter: 'deputy' };
  const one: TestCommittee['one'] = (role) =>
    role === 'member' ? who[speakers.author] : people.committee.one(role);
  const committee = { ...people.committee, one };
  const title = `On trees ${mark(name, 'title')}`;
  const comment = (what: keyof Parts): object => ({ body: mark(name, what) });
  const wish: DocumentWish = {
    comments: [comment('comment'), comment('spareComment')],
    ...{ directives: [{ text: mark(name, 'directive') }], summary: mark(name, 'conclusion') },
    round: { invitees: [who['invited person'].id, people.invitedOrganisationId], ...plan.round },
    opened: {
      ...{ title, leadAgencyId: people.leadAgencyId, coordinatingAgencyIds: [people.coordinatingAgencyId] },
      ...(plan.typeId ? { typeId: plan.typeId } : {}),
    },
  };
  const document = await aDocument(on, committee, wish);
  const parts: Parts = await dossier(people, document, name, title);
  if (plan.reach !== 'draft.editing') {
    await document.reach('comments.open', wish);
    [parts.comment, parts.spareComment] = document.commentIds;
    const { client } = who[speakers.author];
    const position = { value: 'agree', body: mark(name, 'position') };
    bodyOf(await client.put(`/documents/${document.id}/position`, position), 200);
    const reply = { body: mark(name, 'reply') };
    bodyOf(await client.post(`/comments/${parts.spareComment}/replies`, reply), 201);
    parts.invitedComment = (await document.comment(who['invited person'], comment('invitedComment'))).id;
    const entered = {
      ...comment('enteredComment'),
      by: plan.letterOf ?? who[speakers.byLetter].id,
      channel: 'session',
    };
    parts.enteredComment = (await document.comment(who.office, entered)).id;
    document.commentIds.push(parts.invitedComment!, parts.enteredComment!);
    const objection = `/entered/comment/${parts.enteredComment}/objection`;
    bodyOf(await who[speakers.byLetter].client.post(objection, { reason: mark(name, 'objection') }), 201);
    await document.reach(plan.reach, wish);
  }
  await plan.then?.(document);
  await addParts(people, document, parts);
  const { kind, state, versions, typeId } = plan;
  return { name, speakers, kind, state, versions, sealed: typeId === people.sealedTypeId, document, parts };
}

/** Papers of each level, a relation, and a recipient. */
async function dossier(
  { who, invitedOrganisationId }: People,
  { id }: TestDocument,
  name: string,
  title: string,
): Promise<Pick<Parts, 'openPaper' | 'opinionPaper' | 'internalPaper' | 'confidentialPaper' | 'relation'>> {
  const { client } = who.office;
  const add = async (level: PaperLevel): Promise<string> => {
    const words = mark(name, `${level}Paper`);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const kind: Record<string, string> =
      level === 'opinion'
        ? { kind: 'opinion-form', party: invitedOrganisationId }
        : { kind: 'other', accessLevel: level };
    const form = aForm({ ...kind, title: words }, words);
    return bodyOf(await client.post(`/documents/${id}/papers`, form, { headers }), 201).id;
  };
  const act = { number: '1', date: '2020-01-01', organ: 'Assembly', title: mark(name, 'relation') };
  const relation = await client.post(`/documents/${id}/relations`, { kind: 'implements', act });
  const settings = { title, recipientIds: [who.recipient.id] };
  bodyOf(await client.send('PUT', `/documents/${id}`, settings, { headers: { 'if-match': '*' } }), 200);
  return {
    relation: bodyOf(relation, 201).id,
    openPaper: await add('open'),
    opinionPaper: await add('opinion'),
    internalPaper: await add('internal'),
    confidentialPaper: await add('confidential'),
  };
}

const aForm = (fields: Readonly<Record<string, string>>, content: string): string =>
  [...Object.entries(fields), ['file"; filename="paper.txt', content]]
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('') + '--x--\r\n';

async function addParts({ who }: People, { id }: TestDocument, parts: Parts): Promise<void> {
  const of = async (what: string) =>
    bodyOf(await who.office.client.get(`/documents/${id}/${what}`), 200).items[0];
  const conclusion = await of('conclusions');
  const found = {
    conclusion: conclusion?.id,
    directive: conclusion?.directives[0]?.id,
    ballot: (await of('ballots'))?.id,
    correction: (await of('corrections'))?.id,
  };
  for (const [part, partId] of Object.entries(found)) if (partId) parts[part as keyof Parts] = partId;
}

async function giveMandate({ committee, who }: People): Promise<string> {
  const period = { from: '2026-03-01', to: '2026-12-31', basis: 'On leave.' };
  const mandate = { committeeId: committee.id, holderId: who.deputy.id, scope: 'comment', ...period };
  return bodyOf(await who.member.client.post('/mandates', mandate), 201).id;
}

/** One notice over a document that the committee sees and one that most of it will lose from sight. */
async function issueNotice({ who }: People, places: readonly Place[]): Promise<void> {
  const [revising, signed] = ['revising', 'signed'].map((wanted) =>
    places.find(({ name }) => name === wanted),
  );
  const conclusionIds = [revising?.parts.conclusion, signed?.parts.conclusion];
  const notice = { conclusionIds, number: '12', officialDate: '2026-03-02' };
  revising!.parts.notice = bodyOf(await who.office.client.post('/conclusions/notices', notice), 201).id;
}

/** What the workers would do: everybody gets the notices of what happened. */
async function tellEverybody(on: TestApp): Promise<void> {
  const database = new Client({ connectionString: on.databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query(
      `select id, document_id, ledger_id from outbox where kind = 'fact' and done_at is null order by id`,
    );
    const fanOut = on.app.get(FanOut);
    for (const { id, document_id: documentId, ledger_id: ledgerId } of rows) {
      await fanOut.run({ outboxId: id, attempt: 1, documentId, ledgerId });
    }
  } finally {
    await database.end();
  }
}

/** A file beside each version, as if it had been read from one; reading them would take longer than all the rest. */
async function keepFiles(on: TestApp): Promise<void> {
  const database = new Client({ connectionString: on.databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query('select committee_id, document_id, n from versions');
    for (const { committee_id: committeeId, document_id: documentId, n } of rows) {
      const key = await on.app.get(Uploads).receive(Readable.from([Buffer.from('I. GOALS')]));
      await database.query(
        `insert into version_files (committee_id, document_id, version_n, file_key, file_name, media_type, size, sha256)
         values ($1, $2, $3, $4, 'text.txt', 'text/plain', 8, '')`,
        [committeeId, documentId, n, key],
      );
    }
    await database.query('delete from uploads');
  } finally {
    await database.end();
  }
}
