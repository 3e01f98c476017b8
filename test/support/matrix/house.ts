import { usualRules } from '../../../src/committees/rules/rules.schema';
import { everybody, type Who } from './sight';
import type { World } from './world';

/*
 * Requests that are about no document: who sees a committee, who keeps it, its people and its register. From the product:
 * "roles are per committee", "administrators do no act", "404 = you may not see it".
 */
const insiders: readonly Who[] = [
  ...(['chair', 'deputy', 'member', 'named member', 'office', 'drafter', 'drafter of no agency'] as const),
  ...(['appraiser', 'consulted', 'auditor', 'admin'] as const),
];
const keepers = (...who: Who[]): { seen: readonly Who[]; may: readonly Who[] } => ({
  seen: [...insiders, 'administrator'],
  may: who,
});

/** Who is not told 404, and who of them not 403. */
const rights = {
  'be signed in': { seen: everybody, may: everybody },
  'read the committee': keepers(...insiders, 'administrator'),
  'keep the committee': keepers('admin', 'administrator'),
  'keep the register': keepers('office'),
  'give a mandate': keepers(...insiders),
  'open a document': keepers('office', 'drafter', 'drafter of no agency'),
  'know the mandate': { seen: insiders, may: insiders },
  'end the mandate': { seen: insiders, may: ['member', 'deputy', 'office'] },
  'keep people': { seen: everybody, may: ['admin', 'neighbour office and admin', 'administrator'] },
  'keep the installation': { seen: everybody, may: ['administrator'] },
} as const satisfies Record<string, { seen: readonly Who[]; may: readonly Who[] }>;

export interface HouseCell {
  readonly route: string;
  readonly path: string;
  readonly right: keyof typeof rights | 'anybody';
  readonly body?: unknown;
  readonly past: readonly number[];
}

const done = [200, 201, 204, 409, 412, 422, 428];

/** A guest is nobody at all. */
export function houseExpects({ right, past }: HouseCell, who: Who | 'guest'): readonly number[] {
  if (right === 'anybody') return past;
  if (who === 'guest') return [401];
  const { seen, may } = rights[right] as { seen: readonly Who[]; may: readonly Who[] };
  if (!seen.includes(who)) return [404];
  return may.includes(who) ? past : [403];
}

const unknown = '019a0000-0000-7000-8000-000000000000';
const reason = 'For a reason.';

export function houseCells({
  committee,
  seriesId,
  mandateId,
  who,
  leadAgencyId,
}: World): readonly HouseCell[] {
  const get = (path: string, right: HouseCell['right'], route = path): HouseCell => ({
    ...{ route: `GET ${route.split('?')[0]}`, path, right, past: [200] },
  });
  /** `past` is what comes after permission, where it is not the usual: something unknown is named. */
  const send = (
    route: string,
    right: HouseCell['right'],
    path: string,
    body: unknown = {},
    past: readonly number[] = done,
  ): HouseCell => ({ route, path, right, body, past });
  const ours = `/committees/${committee.id}`;
  const series = `/number-series/${seriesId}`;
  const term = { name: 'Again', from: '2026-01-01', to: '2026-12-31' };
  const ofType = { committeeId: committee.id, documentTypeId: committee.documentTypeId };
  const known = [404];
  return [
    ...[
      '/me',
      '/me/tokens',
      '/notifications',
      '/organisations',
      '/committees',
      '/documents',
      '/mandates',
    ].map((path) => get(path, 'be signed in')),
    get('/search?q=zq', 'be signed in', '/search'),
    ...[get('/rules-presets', 'be signed in'), get('/document-type-presets', 'be signed in')],
    get(`/organisations/${leadAgencyId}`, 'be signed in', '/organisations/{id}'),
    send('POST /me/tokens', 'be signed in', '/me/tokens', {
      name: 'Late',
      expiresAt: '2020-01-01T00:00:00Z',
    }),
    send('DELETE /me/tokens/{id}', 'be signed in', `/me/tokens/${unknown}`, undefined, known),
    send('PUT /me/password', 'be signed in', '/me/password', { current: 'x', new: 'short' }),
    send('POST /notifications/{id}/read', 'be signed in', `/notifications/${unknown}/read`, {}, known),
    send('POST /notifications/read-all', 'be signed in', '/notifications/read-all'),
    get('/people', 'keep people'),
    send('POST /people', 'keep people', '/people', { name: 'Twin', email: who.chair.email }),
    ...['disable', 'enable', 'password-reset'].map((what) =>
      send(
        `POST /people/{id}/${what}`,
        'keep the installation',
        `/people/${unknown}/${what}`,
        { reason },
        known,
      ),
    ),
    ...['', '/{id}/names', '/{id}/members', '/{id}/merge', '/{id}/members/{memberId}/end'].map((rest) =>
      send(
        `POST /organisations${rest}`,
        'keep the installation',
        `/organisations${rest.replace('{id}', leadAgencyId).replace('{memberId}', unknown)}`,
      ),
    ),
    send('POST /committees', 'keep the installation', '/committees'),
    get(ours, 'read the committee', '/committees/{id}'),
    ...[get(`${ours}/members`, 'read the committee', '/committees/{id}/members')],
    ...[get(`${ours}/rules`, 'read the committee', '/committees/{id}/rules')],
    get(`/document-types?committee=${committee.id}`, 'read the committee'),
    get(`/number-series?committee=${committee.id}`, 'read the committee'),
    get(`${series}/entries`, 'read the committee', '/number-series/{id}/entries'),
    send('POST /committees/{id}/terms', 'keep the committee', `${ours}/terms`, term),
    send(
      'POST /committees/{id}/terms/{termId}/dates',
      'keep the committee',
      `${ours}/terms/${committee.termId}/dates`,
    ),
    send('POST /committees/{id}/place', 'keep the installation', `${ours}/place`, {
      ...{ organ: null, level: null, superiorId: null },
    }),
    send('POST /committees/{id}/rules', 'keep the committee', `${ours}/rules`, {
      ...{ rules: usualRules, documentTypeId: unknown },
    }),
    send(
      'POST /committees/{id}/members',
      'keep the committee',
      `${ours}/members`,
      {
        ...{ personId: seriesId, role: 'member', from: '2026-01-01' },
      },
      known,
    ),
    ...['end', 'suspend', 'resume'].map((what) =>
      send(
        `POST /committees/{id}/members/{memberId}/${what}`,
        'keep the committee',
        `${ours}/members/${unknown}/${what}`,
        { reason, to: '2026-12-31' },
        known,
      ),
    ),
    send('POST /document-types', 'keep the committee', '/document-types', {
      ...{ committeeId: committee.id, name: 'Resolution', symbol: 'NQ' },
    }),
    send('POST /document-types/presets', 'keep the committee', '/document-types/presets', {
      ...{ committeeId: committee.id, family: 'party' },
    }),
    send(
      'POST /document-types/{id}/retire',
      'keep the committee',
      `/document-types/${committee.documentTypeId}/retire`,
      { on: '2099-01-01', reason },
    ),
    send('POST /number-series', 'keep the register', '/number-series', ofType),
    send('POST /number-series/{id}/types', 'keep the register', `${series}/types`, {
      documentTypeId: unknown,
    }),
    send('POST /number-series/{id}/continue', 'keep the register', `${series}/continue`, { last: 1, reason }),
    send('POST /number-series/{id}/entries', 'keep the register', `${series}/entries`, {
      ...{ use: 'paper', title: 'A letter', documentTypeId: unknown },
    }),
    send(
      'POST /number-series/{id}/entries/{entryId}/void',
      'keep the register',
      `${series}/entries/${unknown}/void`,
      { reason },
      known,
    ),
    send('POST /documents', 'open a document', '/documents', {
      ...{ committeeId: committee.id, typeId: unknown, title: 'On trees', leadAgencyId },
    }),
    send('POST /mandates', 'give a mandate', '/mandates', {
      ...{ committeeId: committee.id, holderId: unknown, scope: 'vote', basis: 'A letter.' },
      ...{ from: '2026-03-01', to: '2026-02-01' },
    }),
    get(`/mandates/${mandateId}`, 'know the mandate', '/mandates/{id}'),
    send('POST /mandates/{id}/revocation', 'end the mandate', `/mandates/${mandateId}/revocation`),
    get('/setup', 'anybody'),
    send('POST /setup', 'anybody', '/setup', {}, [422]),
    send('POST /auth/sign-in', 'anybody', '/auth/sign-in', {}, [422]),
    send('POST /auth/password-reset', 'anybody', '/auth/password-reset', {}, [422]),
    send('POST /auth/sign-out', 'anybody', '/auth/sign-out', undefined, [204]),
  ];
}

/** At the root and for machines: they tell of no document and of nobody. */
export const ofMachines = ['GET /health/live', 'GET /health/ready', 'GET /metrics'];
