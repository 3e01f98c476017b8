import { acts } from './acts';
import { mark, type Parts, type Place } from './place';
import { seesPaper, seesSaid, seesVersion, type Right } from './rights';
import { seesAll, type Who } from './sight';
import { ofPart, type Cell } from './walk';

/*
 * Every request on a document and on what stands in it. Writes are made so that what proves the permission leaves the
 * document in its state: acts are rehearsed, what has an ETag gets a stale one, and the rest names something unknown or
 * does what changes neither the state nor who sees what.
 */
const unknown = '019a0000-0000-7000-8000-000000000000';
const stale = '"0"';
const reason = 'For a reason.';
const wholly = (who: Who): boolean => seesAll(who);

const read = (rest: string, seenBy?: Cell['seenBy'], right?: Right): Cell => ({
  route: `GET /documents/{id}${rest}`,
  at: ({ document }) => `/documents/${document.id}${rest}`,
  ...(seenBy ? { seenBy } : {}),
  ...(right ? { right } : {}),
});
const write = (
  method: string,
  rest: string,
  right: Right,
  body: unknown,
  more: Partial<Cell> = {},
): Cell => ({
  route: `${method} /documents/{id}${rest}`,
  at: ({ document }) => `/documents/${document.id}${rest}`,
  ...{ right, body: () => body, ...more },
});
const part = (route: string, of: keyof Parts, more: Partial<Cell>): Cell => {
  const [, path] = route.split(' ') as [string, string];
  return { route, at: ofPart(of, (id) => path.replace('{id}', id)), ...more };
};

const version = (n: number): Cell => ({
  route: 'GET /documents/{id}/versions/{n}',
  at: ({ document, versions }) =>
    n <= versions.latest ? `/documents/${document.id}/versions/${n}` : undefined,
  seenBy: (who, place) => seesVersion(who, n, place),
});

const comparison = (from: number, to: number): Cell => ({
  route: 'GET /documents/{id}/compare',
  at: ({ document, versions }) =>
    Math.max(from, to) <= versions.latest
      ? `/documents/${document.id}/compare?from=${from}&to=${to}`
      : undefined,
  seenBy: (who, place) => seesVersion(who, from, place) && seesVersion(who, to, place),
});

const ofVersion = (n: number, what: 'targets' | 'file'): Cell => ({
  ...version(n),
  route: `GET /documents/{id}/versions/{n}/${what}`,
  at: (place) => {
    const at = version(n).at(place);
    return at && `${at}/${what}`;
  },
});

const ofDocuments: Cell[] = [
  ...['', '/parties', '/rounds', '/papers', '/relations', '/versions', '/recusal'].map((rest) => read(rest)),
  ...['/comments', '/positions', '/conclusions', '/ballots', '/actions', '/corrections'].map((rest) =>
    read(rest),
  ),
  read('/ledger', wholly),
  read('/readers', undefined, 'manage the document'),
  read('/reads', undefined, 'learn who read it'),
  ...[1, 2].flatMap((n) => [version(n), ofVersion(n, 'targets'), ofVersion(n, 'file')]),
  ...[comparison(1, 1), comparison(1, 2), comparison(2, 1)],
  {
    route: 'PUT /documents/{id}/versions/{n}/targets/{clauseId}',
    at: ({ document }) => `/documents/${document.id}/versions/1/targets/${document.clauses['I.1']}`,
    // No target.
    ...{ right: 'write the text', body: () => ({ measures: [] }) },
  },
  {
    route: 'PUT /documents/{id}/versions/{n}/clauses/{clauseId}/origin',
    at: ({ document }) => `/documents/${document.id}/versions/1/clauses/${document.clauses['I.1']}/origin`,
    ...{ right: 'write the text', body: () => ({ continues: null }), ifMatch: stale },
  },
  {
    route: 'GET /documents/{id}/clauses/{clauseId}/history',
    at: ({ document }) => `/documents/${document.id}/clauses/${document.clauses['I.1']}/history`,
    seenBy: (who, place) => seesVersion(who, 1, place) || seesVersion(who, 2, place),
  },
  write('PUT', '', 'manage the document', { title: 'On trees' }, { ifMatch: stale }),
  write('PATCH', '/settings', 'manage the document', { accessLevel: 'open', reason }, { ifMatch: stale }),
  write('POST', '/versions', 'write the text', { format: 'text', content: 'I. GOALS\n' }, { ifMatch: stale }),
  write('POST', '/papers', 'add to the dossier', { kind: 'other', title: 'A paper', replaces: unknown }),
  write('POST', '/relations', 'manage the document', { kind: 'implements', documentId: unknown }),
  write('POST', '/recusal', 'step aside', { reason, paperId: unknown }),
  // There is none to end, or to name a deputy for.
  write('POST', '/recusal/end', 'step aside', { reason }, { past: [404] }),
  write('POST', '/recusal/deputy', 'step aside', { deputyId: unknown }, { past: [404] }),
  write('POST', '/presiding', 'name who presides', { personId: unknown, reason }),
  write('POST', '/comments', 'be heard', { body: 'More.', anchor: { clauseId: unknown } }),
  write('PUT', '/position', 'be heard', { value: 'agree' }),
  write('POST', '/corrections', 'propose corrections', { clauseId: unknown, kind: 'layout' }),
  {
    route: 'POST /documents/{id}/relations/{relationId}/end',
    at: ({ document, parts }) => `/documents/${document.id}/relations/${parts.relation}/end`,
    ...{ right: 'manage the document', body: () => ({ reason }) },
  },
];

type Said = 'comment' | 'spareComment' | 'invitedComment' | 'enteredComment';
const said = (route: string, of: Said, more: Partial<Cell> = {}): Cell =>
  part(route, of, { seenBy: (who, place) => seesSaid(who, of, place), ...more });
const wording =
  (of: Said) =>
  ({ name }: Place) => ({ body: mark(name, of) });
const comments: Cell[] = [
  ...(['comment', 'spareComment', 'invitedComment', 'enteredComment'] as const).map((of) =>
    said('GET /comments/{id}', of),
  ),
  said('GET /comments/{id}/anchors', 'spareComment'),
  said('GET /comments/{id}/anchors', 'invitedComment'),
  said('GET /comments/{id}/replies', 'spareComment'),
  said('GET /comments/{id}/replies', 'invitedComment'),
  said('PUT /comments/{id}', 'comment', {
    right: 'reword the comment',
    body: wording('comment'),
    ifMatch: '*',
  }),
  said('PUT /comments/{id}', 'invitedComment', {
    ...{ right: 'reword as the invited', body: wording('invitedComment'), ifMatch: '*' },
  }),
  said('POST /comments/{id}/withdraw', 'spareComment', { right: 'withdraw the comment' }),
  said('POST /comments/{id}/replies', 'comment', { right: 'reply', body: () => ({ body: 'Why?' }) }),
  said('PUT /comments/{id}/disposition', 'comment', {
    ...{ right: 'answer for the agency', body: () => ({ code: 'noted', reason }), ifMatch: '*' },
  }),
  said('PUT /comments/{id}/answer', 'comment', {
    ...{ right: 'speak as the author', body: () => ({ code: 'satisfied' }), ifMatch: '*' },
  }),
  said('PUT /comments/{id}/ruling', 'comment', {
    ...{ right: 'rule', body: () => ({ code: 'agency', reason }), ifMatch: '*' },
  }),
  ...(['GET /entered/{kind}/{id}/objection', 'POST /entered/{kind}/{id}/objection'] as const).map(
    (route) => ({
      ...said(route, 'enteredComment', { body: () => ({ reason }) }),
      at: ofPart('enteredComment', (id) => `/entered/comment/${id}/objection`),
      ...(route.startsWith('POST') ? { right: 'object to the entry' as const } : {}),
    }),
  ),
  {
    ...said('POST /entered/{kind}/{id}/objection/outcome', 'enteredComment', {
      right: 'answer an objection',
    }),
    at: ofPart('enteredComment', (id) => `/entered/comment/${id}/objection/outcome`),
    body: () => ({ outcome: 'stands', reason, replacedBy: unknown }),
  },
];

const inner = { seenBy: wholly } as const;
const directive = (rest: string, right: Right, body: unknown): Cell =>
  part(rest, 'directive', { ...inner, right, body: () => body, ifMatch: '*' });
const vote = (more: object) => ({ choice: 'for', ...more });
const rest: Cell[] = [
  part('GET /directives/{id}', 'directive', inner),
  directive('PUT /directives/{id}/response', 'answer for the agency', { outcome: 'done', body: 'Done.' }),
  directive('PUT /directives/{id}/verification', 'run the procedure', { code: 'met' }),
  directive('PUT /directives/{id}/confirmation', 'preside', { confirmed: true }),
  directive('POST /directives/{id}/question', 'answer for the agency', { body: 'Which?' }),
  directive('POST /directives/{id}/clarify', 'preside', { body: 'These.' }),
  directive('POST /directives/{id}/lift', 'preside', { reason }),
  part('PUT /conclusions/{id}/registration', 'conclusion', {
    ...{ ...inner, right: 'run the procedure', ifMatch: stale },
    body: () => ({ number: '7', officialDate: '2026-03-02' }),
  }),
  part('PUT /conclusions/{id}/answer', 'conclusion', {
    ...{ ...inner, right: 'answer for the agency', body: () => ({ body: 'Taken up.' }), ifMatch: '*' },
  }),
  {
    ...{ route: 'POST /conclusions/notices', at: ({ parts }) => parts.conclusion && '/conclusions/notices' },
    ...{ ...inner, right: 'run the procedure', unseen: 422 },
    body: ({ parts }) => ({ conclusionIds: [parts.conclusion], number: '8', officialDate: '2099-01-01' }),
  },
  part('POST /conclusions/notices/{id}/correction', 'notice', {
    ...{ ...inner, right: 'run the procedure' },
    body: () => ({ number: '8', officialDate: '2099-01-01', reason }),
  }),
  part('GET /conclusions/notices/{id}', 'notice', inner),
  part('GET /ballots/{id}', 'ballot', inner),
  part('GET /ballots/{id}/points', 'ballot', inner),
  part('PUT /ballots/{id}/vote', 'ballot', { ...inner, right: 'vote', body: () => vote({}), ifMatch: '*' }),
  part('POST /ballots/{id}/deliveries', 'ballot', {
    ...{ ...inner, right: 'run the procedure' },
    body: () => ({ personIds: [unknown], channel: 'letter', at: '2026-03-02T00:00:00Z' }),
  }),
  part('PUT /ballots/{id}/counting', 'ballot', {
    ...{ ...inner, right: 'run the procedure', ifMatch: '*' },
    body: () => ({
      ...{ issuedTo: [], issued: 0, returned: 0, valid: 0, invalid: 0, minutesPaperId: unknown },
      choices: { for: 0, against: 0, other: 0, abstain: 0 },
    }),
  }),
  {
    // Where one is open it would be called off.
    route: 'POST /ballots/{id}/call-off',
    at: ({ state, parts }) =>
      parts.ballot && state !== 'adoption.voting' ? `/ballots/${parts.ballot}/call-off` : undefined,
    ...{ ...inner, right: 'run the procedure', body: () => ({ reason }) },
  },
  {
    route: 'PUT /ballots/{id}/points/{n}',
    at: ofPart('ballot', (id) => `/ballots/${id}/points/1`),
    ...{ ...inner, right: 'answer for the agency', ifMatch: '*', past: [404] },
    body: () => ({ clauseIds: [unknown] }),
  },
  part('PUT /corrections/{id}/decision', 'correction', {
    ...{ ...inner, right: 'sign', body: () => ({ accepted: true }), ifMatch: '*' },
  }),
  ...(['open', 'opinion', 'internal', 'confidential'] as const).flatMap((level) =>
    ['GET /papers/{id}', 'GET /papers/{id}/content'].map((route) =>
      part(route, `${level}Paper`, { seenBy: (who, place) => seesPaper(who, level, place) }),
    ),
  ),
];

export const cells: readonly Cell[] = [...ofDocuments, ...acts, ...comments, ...rest];
