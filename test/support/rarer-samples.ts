import { usualRules } from '../../src/committees/rules/rules.schema';
import type { TestApp } from './app';
import { bodyOf } from './client';
import { aDocument, revisedDraft, type TestDocument } from './document-in-state';
import type { TestCommittee } from './factories';
import type { Landscape, Sample } from './request-samples';
import { anOriginal } from './original-sample';
import { anOrigin, type OriginSample } from './origin-sample';
import { aTarget, confirmation, type TargetSample } from './target-sample';

/** What stands in a landscape besides: made by the rarer ways of the procedure. */
export interface RarerLandscape extends Landscape {
  readonly consulted: TestDocument;
  readonly recused: TestDocument;
  readonly correcting: TestDocument;
  readonly correction: string;
  readonly confirming: string;
  readonly consultation: string;
  readonly notice: string;
  readonly told: string;
  readonly unnoticed: string;
  readonly liftable: string;
  /** A comment entered for the deputy, and another one that the deputy objects to. */
  readonly entered: string;
  readonly objected: string;
  readonly relation: string;
  /** Open, and on a document of its own. */
  readonly mistaken: string;
  readonly byClauses: { readonly ballot: string; readonly clause: string };
  /** On the whole text, on a clause, between alternatives. */
  readonly onPaper: readonly { readonly ballot: string; readonly minutes: string; readonly clause: string }[];
  readonly subject: { readonly ballot: string; readonly clause: string };
  readonly target: TargetSample;
  /** A version's file. */
  readonly original: string;
  readonly origin: OriginSample;
  readonly now: string;
}

export async function withRarer(on: TestApp, landscape: Landscape): Promise<RarerLandscape> {
  const { committee, documents } = landscape;
  const office = committee.one('office');
  const open = documents['comments.open'];
  const letter = { kind: 'letter', title: 'A letter' };
  const { id: paperId } = bodyOf(await office.client.post(`/documents/${open.id}/papers`, letter), 201);
  const entered = { body: 'By letter.', by: committee.one('deputy').id, channel: 'letter', paperId };
  const [first, second] = [await open.comment(office, entered), await open.comment(office, entered)];
  const objection = `/entered/comment/${second.id}/objection`;
  bodyOf(await committee.one('deputy').client.post(objection, { reason: 'I said less.' }), 201);
  const conclusionOf = async (document: TestDocument): Promise<string> =>
    (await document.conclusions()).items[0].id;
  const [told, unnoticed] = [
    await conclusionOf(documents['adoption.voting']),
    await conclusionOf(documents['adoption.signing']),
  ];
  const notice = { conclusionIds: [told], number: '7', officialDate: '2026-03-02' };
  const act = { number: '1', date: '2020-01-01', organ: 'Assembly', title: 'On parks' };
  const relation = { kind: 'implements', act };
  const recused = await aDocument(on, committee, { state: 'comments.open' });
  const stepAside = { reason: 'A cousin.' };
  bodyOf(await committee.one('chair').client.post(`/documents/${recused.id}/recusal`, stepAside), 201);
  return {
    ...landscape,
    ...(await correcting(on, committee)),
    ...(await consulting(on, committee)),
    ...{ recused, confirming: await confirming(on, committee), told, unnoticed },
    liftable: (await documents['adoption.voting'].directives())[0]!.id,
    mistaken: (await opened(on, committee)).ballot,
    byClauses: await opened(on, committee, 'I.1'),
    onPaper: [
      await onPaper(on, committee, 'whole'),
      await onPaper(on, committee, 'clauses'),
      await onPaper(on, committee, 'alternatives'),
    ],
    ...{ entered: first.id, objected: second.id, subject: await finalising(on, committee) },
    notice: bodyOf(await office.client.post('/conclusions/notices', notice), 201).id,
    relation: bodyOf(await office.client.post(`/documents/${open.id}/relations`, relation), 201).id,
    target: await aTarget(on, committee),
    original: await anOriginal(on, committee),
    origin: await anOrigin(on, committee),
    now: on.clock.now().toISOString(),
  };
}

async function correcting(on: TestApp, committee: TestCommittee) {
  const document = await aDocument(on, committee, { state: 'adoption.signing' });
  const body = { clauseId: document.clauses['I.1'], kind: 'numbering', marker: '1)' };
  const { client } = committee.one('office');
  const { id } = bodyOf(await client.post(`/documents/${document.id}/corrections`, body), 201);
  return { correcting: document, correction: id as string };
}

/** A comment whose author is asked again. */
async function confirming(on: TestApp, committee: TestCommittee): Promise<string> {
  const { client } = on.administrator;
  const type = { committeeId: committee.id, name: 'Asked again', symbol: 'AA' };
  const { id: typeId } = bodyOf(await client.post('/document-types', type), 201);
  const rules = { documentTypeId: typeId, rules: { ...usualRules, confirmingDays: 3 } };
  bodyOf(await client.post(`/committees/${committee.id}/rules`, rules), 201);
  const wish = { comments: [{}], opened: { typeId } };
  return (await aDocument(on, committee, { ...wish, state: 'revision.verifying' })).commentIds[0]!;
}

async function consulting(on: TestApp, committee: TestCommittee) {
  const { client } = on.administrator;
  const head = await on.aPerson();
  const { id } = bodyOf(await client.post('/organisations', { name: 'Front', from: '2020-01-01' }), 201);
  const member = { personId: head.id, role: 'head', from: '2020-01-01' };
  bodyOf(await client.post(`/organisations/${id}/members`, member), 201);
  const round = { body: { kind: 'organisation', id } };
  const consulted = await aDocument(on, committee, { state: 'conclusion.pending', round });
  await consulted.acted(head, 'issue-conclusion', { outcome: 'revise', summary: 'Think again.' });
  return { consulted, consultation: (await consulted.conclusions()).items[0].id as string };
}

async function opened(on: TestApp, committee: TestCommittee, label?: string) {
  const document = await aDocument(on, committee, { state: 'adoption.voting' });
  const office = committee.one('office');
  const clause = document.clauses[label ?? 'I.1']!;
  await document.acted(office, 'open-ballot', label ? { subject: 'clauses', clauseIds: [clause] } : {});
  const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200);
  return { ballot: items[0].id as string, clause };
}

async function onPaper(on: TestApp, committee: TestCommittee, subject: string) {
  const document = await aDocument(on, committee, { state: 'adoption.voting' });
  const office = committee.one('office');
  const clause = document.clauses['I.1']!;
  const parts = {
    whole: {},
    clauses: { clauseIds: [clause] },
    alternatives: { alternatives: ['Oaks', 'Limes'] },
  };
  const more = parts[subject as keyof typeof parts];
  await document.acted(office, 'open-ballot', { secrecy: 'secret', medium: 'paper', subject, ...more });
  const [ballot] = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200).items;
  const minutes = { kind: 'minutes', title: 'The count' };
  const paper = bodyOf(await office.client.post(`/documents/${document.id}/papers`, minutes), 201);
  return { ballot: ballot.id as string, minutes: paper.id as string, clause };
}

async function finalising(on: TestApp, committee: TestCommittee): Promise<RarerLandscape['subject']> {
  const document = await aDocument(on, committee, { state: 'adoption.voting' });
  const office = committee.one('office');
  await document.acted(office, 'open-ballot', { points: ['Say when.'] });
  const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200);
  const { chair, deputy, member } = committee.members;
  for (const { client } of [...chair, ...deputy, ...member]) {
    bodyOf(await client.put(`/ballots/${items[0].id}/vote`, { choice: 'for' }), 200);
  }
  await document.acted(office, 'close-ballot');
  const content = revisedDraft.replace('on Sundays', 'on Sundays from May');
  const version = await committee
    .one('drafter')
    .client.post(`/documents/${document.id}/versions`, { format: 'text', content });
  bodyOf(version, 201);
  return { ballot: items[0].id, clause: document.clauses['I.2']! };
}

export function rarely(there: RarerLandscape): Sample[] {
  const { committee, documents, correcting, recused } = there;
  const sample = (
    request: string,
    by: Sample['by'],
    notBy: Sample['notBy'],
    body?: object,
    more = {},
  ): Sample => {
    const [method, path] = request.split(' ') as [Sample['method'], string];
    return { method, path, by, ...(notBy ? { notBy } : {}), ...(body ? { body } : {}), ...more };
  };
  const reason = 'For a reason.';
  const done = { status: 200 };
  const open = documents['comments.open'];
  const signing = `/documents/${documents['adoption.signing'].id}`;
  const clauseId = correcting.clauses['II.1'];
  const { origin } = there;
  return [
    sample(`GET /documents/${correcting.id}/corrections`, 'office', undefined),
    sample(`GET ${origin.document}/clauses/${origin.clause}/history`, 'office', undefined),
    sample(
      `PUT ${origin.document}/versions/2/clauses/${origin.clause}/origin`,
      ...(['drafter', 'office', { continues: origin.before[0], alsoFrom: [origin.before[1]] }] as const),
    ),
    sample(`GET ${there.target.version}/targets`, 'office', undefined),
    sample(`GET ${there.original}`, 'office', undefined),
    sample(`PUT ${there.target.version}/targets/${there.target.clause}`, 'drafter', 'office', confirmation),
    sample(`GET /conclusions/notices/${there.notice}`, 'office', undefined),
    sample(`GET /entered/comment/${there.objected}/objection`, 'office', undefined),
    sample(`POST /documents/${correcting.id}/corrections`, 'office', 'member', {
      ...{ clauseId, kind: 'layout', label: 'II.1', marker: '1)', note: 'As above.' },
    }),
    sample(`PUT /corrections/${there.correction}/decision`, 'chair', 'office', {
      accepted: true,
      note: 'Yes.',
    }),
    // After the deputy has stepped aside there.
    sample(`POST ${signing}/recusal/end`, 'deputy', 'drafter', { reason }, done),
    sample(
      `POST /documents/${recused.id}/recusal/deputy`,
      'chair',
      'drafter',
      { deputyId: committee.one('deputy').id },
      done,
    ),
    sample(`POST /comments/${open.commentIds[1]}/withdraw`, 'member', 'drafter', undefined, done),
    sample(`PUT /comments/${there.confirming}/answer`, 'member', 'auditor', {
      code: 'satisfied',
      reason: 'Fine.',
    }),
    sample(
      'POST /conclusions/notices',
      'office',
      'drafter',
      {
        ...{ conclusionIds: [there.unnoticed], form: 'TB', number: '8', officialDate: '2026-03-01' },
        reason: 'It came yesterday.',
      },
      { unseen: 422 },
    ),
    sample(`POST /conclusions/notices/${there.notice}/correction`, 'office', 'drafter', {
      ...{ form: 'TB', number: '9', officialDate: '2026-03-01', reason: 'A digit was wrong.' },
      conclusionIds: [there.told],
    }),
    sample(`PUT /conclusions/${there.consultation}/answer`, 'drafter', 'chair', { body: 'We took it up.' }),
    sample(`POST /directives/${there.liftable}/lift`, 'chair', 'office', { reason }, done),
    sample(`POST /ballots/${there.ballot}/deliveries`, 'office', 'member', {
      ...{ personIds: [committee.one('member').id], channel: 'letter', at: there.now },
    }),
    ...there.onPaper.map(({ ballot, minutes, clause }, at) => {
      const choices = { for: 1, against: 0, other: 0, abstain: 0 };
      const said = [
        { choices },
        { clauses: [{ clauseId: clause, choices }] },
        { alternatives: [1, 0], abstained: 0 },
      ];
      return sample(`PUT /ballots/${ballot}/counting`, 'office', 'member', {
        ...{ issuedTo: [committee.one('chair').id], issued: 1, returned: 1, valid: 1, invalid: 0 },
        ...{ minutesPaperId: minutes, ...said[at] },
      });
    }),
    sample(`POST /ballots/${there.mistaken}/call-off`, 'office', 'member', { reason }, done),
    sample(`PUT /ballots/${there.byClauses.ballot}/vote`, 'chair', 'drafter', {
      choices: [{ clauseId: there.byClauses.clause, choice: 'for' }],
    }),
    sample(`PUT /ballots/${there.subject.ballot}/points/1`, 'drafter', 'office', {
      ...{ body: 'From May.', clauseIds: [there.subject.clause] },
    }),
    sample(`POST /entered/comment/${there.entered}/objection`, 'deputy', 'member', { reason }),
    sample(`POST /entered/comment/${there.objected}/objection/outcome`, 'office', 'member', {
      ...{ outcome: 'withdrawn', reason },
    }),
    sample(
      `POST /documents/${open.id}/relations/${there.relation}/end`,
      'office',
      'member',
      { reason },
      done,
    ),
  ];
}
