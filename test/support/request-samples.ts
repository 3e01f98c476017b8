import type { Role } from '../../src/access/standing';
import type { Person, TestApp } from './app';
import { bodyOf, type Answer } from './client';
import { aDocument, type TestDocument } from './document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from './factories';

/** A committee with a document in each phase, and something of every kind that has an id. */
export interface Landscape {
  readonly committee: TestCommittee;
  readonly documents: Readonly<Record<Phase, TestDocument>>;
  /** On the documents in `comments.open`, `conclusion.pending`. */
  readonly openComment: string;
  readonly pendingComment: string;
  readonly disputedComment: string;
  readonly conclusion: string;
  /** To be answered; to be verified. */
  readonly directive: string;
  readonly answered: string;
  readonly ballot: string;
  readonly series: string;
  readonly agency: string;
  /** Goes up in another one. */
  readonly former: string;
  /** With a file. */
  readonly paper: string;
}

const phases = [
  ...(['draft.editing', 'comments.open', 'conclusion.pending', 'revision.editing'] as const),
  ...(['revision.verifying', 'adoption.voting', 'adoption.signing'] as const),
] as const;
type Phase = (typeof phases)[number] | 'draft.screening' | 'ballot' | 'adoption.quarantine';

const field = (name: string, content: string): string =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
const aForm = [
  ...[field('kind', 'letter'), field('title', 'A letter'), field('file"; filename="letter.txt', 'Dear all.')],
  '--x--\r\n',
].join('');

export async function aLandscape(on: TestApp, name: string): Promise<Landscape> {
  const members = { chair: 1, deputy: 1, member: 3, office: 1, drafter: 1, auditor: 1 };
  const committee = await aCommittee(on, { name, members });
  const office = committee.one('office');
  const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
  const { id: seriesId } = bodyOf(await office.client.post('/number-series', series), 201);
  const wish = { comments: [{}, {}], directives: [{}] };
  const documents: Partial<Record<Phase, TestDocument>> = {};
  for (const state of phases) documents[state] = await aDocument(on, committee, { state, ...wish });
  const ballot = (documents.ballot = await aDocument(on, committee, { state: 'adoption.voting' }));
  await ballot.acted(office, 'open-ballot');
  const submitted = (documents['draft.screening'] = await aDocument(on, committee));
  await submitted.acted(committee.one('drafter'), 'submit');
  const signed = (documents['adoption.quarantine'] = await aDocument(on, committee, {
    state: 'adoption.signing',
  }));
  await signed.acted(committee.one('chair'), 'sign');
  const all = documents as Record<Phase, TestDocument>;
  const paper = await office.client.post(`/documents/${all['comments.open'].id}/papers`, aForm, {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  const revising = await all['revision.editing'].conclusions();
  const verifying = await all['revision.verifying'].conclusions();
  const { items } = bodyOf(await office.client.get(`/documents/${ballot.id}/ballots`), 200);
  return {
    ...{ committee, documents: all, series: seriesId, ballot: items[0].id, paper: bodyOf(paper, 201).id },
    agency: (await anOrganisation(on)).id,
    former: (await anOrganisation(on)).id,
    openComment: all['comments.open'].commentIds[0]!,
    pendingComment: all['conclusion.pending'].commentIds[0]!,
    disputedComment: all['conclusion.pending'].commentIds[1]!,
    ...{ conclusion: revising.items[0].id, directive: revising.items[0].directives[0].id },
    answered: verifying.items[0].directives[0].id,
  };
}

/** A request that would succeed, of somebody who may send it. */
export interface Sample {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly by: Role | 'administrator';
  /** Sees what it is about, but may not do this. */
  readonly notBy?: Role;
  /** What is done by it can only be rehearsed: nothing stays as it was otherwise. */
  readonly isAct?: boolean;
  /** Where it is not 201 after a POST, and 200 after anything else. */
  readonly status?: number;
  /** What those get who may not see what the body names, where that is not 404. */
  readonly unseen?: number;
}

/** Wherever an id of ours stands in a path: the same path with any other id. */
export const withId = (path: string, id: string): string => path.replace(/[0-9a-f-]{36}/, id);

export const send = (person: Person, sample: Sample, body = sample.body): Promise<Answer> =>
  person.client.send(
    sample.method,
    sample.isAct ? `${sample.path}?dryRun=true` : sample.path,
    body,
    sample.method === 'GET' ? {} : { headers: { 'if-match': '*' } },
  );

export function reading({ documents, openComment, directive, ballot, series, paper }: Landscape): Sample[] {
  const document = `/documents/${documents['comments.open'].id}`;
  const ofTheDocument = [
    '',
    '/parties',
    '/rounds',
    '/papers',
    '/relations',
    '/versions',
    '/versions/1',
    '/compare?from=1&to=1',
    '/recusal',
    '/ledger',
    '/comments',
    '/positions',
    '/readers',
    '/reads',
  ];
  return [
    ...[...ofTheDocument, '/conclusions', '/ballots', '/actions'].map((rest) => `${document}${rest}`),
    ...[`/comments/${openComment}`, `/comments/${openComment}/anchors`, `/comments/${openComment}/replies`],
    ...[
      `/directives/${directive}`,
      `/ballots/${ballot}`,
      `/ballots/${ballot}/points`,
      `/number-series/${series}/entries`,
    ],
    ...[`/papers/${paper}`, `/papers/${paper}/content`],
  ].map((path) => ({ method: 'GET', path, by: 'office' }));
}

/** Before anybody is asked, members do not see it. */
const unable: Partial<Record<Phase, Role>> = { 'draft.editing': 'office', 'draft.screening': 'drafter' };

export function acting({ documents, answered, agency }: Landscape): Sample[] {
  const act = (phase: Phase, type: string, by: Role, body: object = {}): Sample => ({
    ...{ method: 'POST', path: `/documents/${documents[phase].id}/actions/${type}`, by, isAct: true },
    ...{ notBy: unable[phase] ?? 'member' },
    body: { reason: 'For a reason.', ...body },
  });
  const clauseIds = [documents['conclusion.pending'].clauses['I.1']];
  const text = {
    kind: 'text',
    strength: 'order',
    text: 'Do it.',
    clauseIds,
    dueOn: '2026-12-01',
    criterion: 'Done.',
  };
  const items = [{ kind: 'principle', text: 'Fewer words.' }];
  return [
    act('draft.editing', 'submit', 'drafter'),
    act('draft.screening', 'open-comments', 'office', {
      ...{ dueAt: '2026-12-01T00:00:00Z', invitees: [agency], screening: [] },
    }),
    act('comments.open', 'extend-comments', 'office', { dueAt: '2026-12-01T00:00:00Z' }),
    act('comments.open', 'close-comments', 'office', { officialDate: '2026-03-01' }),
    act('conclusion.pending', 'issue-conclusion', 'chair', {
      ...{
        outcome: 'revise',
        form: 'TB',
        summary: 'Go on.',
        items,
        directives: [text],
        reviewOn: '2026-12-01',
      },
    }),
    act('revision.verifying', 'return-revision', 'chair', {
      ...{ directiveIds: [answered], commentIds: documents['revision.verifying'].commentIds },
    }),
    act('adoption.voting', 'open-ballot', 'office', {
      ...{
        subject: 'whole',
        mode: 'session',
        secrecy: 'open',
        medium: 'app',
        points: ['One.'],
        closesAt: '2026-12-01T00:00:00Z',
      },
    }),
    act('adoption.voting', 'open-ballot', 'office', {
      ...{ subject: 'clauses', clauseIds: [documents['adoption.voting'].clauses['I.1']] },
    }),
    act('adoption.voting', 'open-ballot', 'office', {
      ...{ subject: 'alternatives', alternatives: ['In May.', 'In June.'] },
    }),
    act('ballot', 'close-ballot', 'office'),
    act('adoption.signing', 'sign', 'chair'),
    act('adoption.signing', 'decline-to-sign', 'chair'),
    act('adoption.quarantine', 'promulgate', 'office', {
      effectiveOn: '2026-12-01',
      officialDate: '2026-03-02',
    }),
    act('adoption.quarantine', 'recall', 'chair'),
    act('adoption.voting', 'suspend', 'chair'),
    act('adoption.voting', 'withdraw', 'chair'),
  ];
}

export function writing(landscape: Landscape): Sample[] {
  const { committee, documents, openComment, pendingComment, disputedComment, directive, answered } =
    landscape;
  const draft = `/documents/${documents['draft.editing'].id}`;
  const open = `/documents/${documents['comments.open'].id}`;
  const { clauses } = documents['comments.open'];
  const anchor = { clauseId: clauses['I.1'], quote: { exact: 'forty', prefix: 'Plant ', suffix: ' trees' } };
  const change = { kind: 'amendment', blocking: false, body: 'Fifty.', proposedText: 'Plant fifty trees.' };
  const clause = { kind: 'clause', level: 0, label: '1', marker: '1.', heading: 'One', text: 'Plant trees.' };
  const opinion = {
    code: 'noted',
    reason: 'It is noted.',
    clauseIds: [documents['conclusion.pending'].clauses['I.1']],
  };
  const dated = { officialDate: '2026-03-01', reason: 'It came yesterday.' };
  const put = (path: string, by: Role, notBy: Role, body: object): Sample => ({
    method: 'PUT',
    path,
    by,
    notBy,
    body,
  });
  const post = (path: string, by: Role, notBy: Role, body: object): Sample => ({
    ...put(path, by, notBy, body),
    method: 'POST',
  });
  return [
    put(draft, 'drafter', 'chair', {
      title: 'On trees',
      effectiveOn: '2026-12-01',
      recipientIds: [committee.one('chair').id],
    }),
    {
      ...{ method: 'PATCH', path: `${draft}/settings`, by: 'drafter', notBy: 'chair' },
      body: { accessLevel: 'internal', readerIds: [committee.one('chair').id], reason: 'Persons are named.' },
    },
    post(`${draft}/versions`, 'drafter', 'office', { clauses: [clause] }),
    post(`${draft}/versions`, 'drafter', 'office', {
      format: 'text',
      content: 'I. GOALS\n1. Plant trees.\n',
      corrections: [{ ordinal: 1, level: 1, kind: 'target' }],
    }),
    post(`${draft}/papers`, 'office', 'chair', {
      kind: 'letter',
      title: 'A letter',
      number: '7-CV',
      roundNumber: 0,
      accessLevel: 'internal',
      ...dated,
    }),
    post(`/documents/${documents['adoption.signing'].id}/presiding`, 'office', 'drafter', {
      personId: committee.one('chair').id,
      reason: 'Back from leave.',
    }),
    post(`/documents/${documents['adoption.signing'].id}/recusal`, 'deputy', 'drafter', {
      reason: 'A cousin sells trees.',
    }),
    post(`${draft}/relations`, 'drafter', 'chair', {
      kind: 'implements',
      act: { number: '04-NQ/TU', date: '2021-11-19', organ: 'Standing Committee', title: 'On trees' },
      effectiveFrom: '2026-12-01',
    }),
    post(`/number-series/${landscape.series}/continue`, 'office', 'chair', {
      last: 500,
      lastIn: '2026',
      reason: 'On paper.',
    }),
    post(`/number-series/${landscape.series}/entries`, 'office', 'chair', {
      use: 'paper',
      title: 'A letter',
      ...dated,
    }),
    post(`${open}/comments`, 'member', 'drafter', { ...change, anchor, channel: 'app' }),
    put(`/comments/${openComment}`, 'member', 'drafter', change),
    post(`/comments/${openComment}/replies`, 'deputy', 'auditor', { body: 'Why?' }),
    put(`${open}/position`, 'member', 'drafter', { value: 'agree', body: 'Yes.', channel: 'app' }),
    put(`/comments/${pendingComment}/disposition`, 'drafter', 'member', opinion),
    put(`/comments/${disputedComment}/ruling`, 'chair', 'office', {
      code: 'other-wording',
      reason: 'So.',
      wording: 'Fifty.',
    }),
    put(`/directives/${directive}/response`, 'drafter', 'chair', {
      outcome: 'done',
      body: 'See I.1.',
      clauseIds: [documents['revision.editing'].clauses['I.1']],
    }),
    post(`/directives/${directive}/question`, 'drafter', 'office', { body: 'Which?' }),
    post(`/directives/${directive}/clarify`, 'chair', 'office', { body: 'These.' }),
    put(`/conclusions/${landscape.conclusion}/registration`, 'office', 'drafter', { number: '12', ...dated }),
    put(`/directives/${answered}/verification`, 'office', 'chair', { code: 'met', body: 'Seen.' }),
    put(`/directives/${answered}/confirmation`, 'chair', 'office', { confirmed: false, body: 'Not yet.' }),
    put(`/ballots/${landscape.ballot}/vote`, 'chair', 'drafter', {
      choice: 'for',
      body: 'Gladly.',
      channel: 'app',
    }),
  ];
}
