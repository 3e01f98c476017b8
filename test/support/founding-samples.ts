import { usualRules } from '../../src/committees/rules/rules.schema';
import type { Person } from './app';
import type { Landscape, Sample } from './request-samples';

/** What sets up the house: they may come out any way but ours being at fault. */
export function founding({ committee, agency, former }: Landscape, root: Person): Sample[] {
  const post = (path: string, body: object, by: Sample['by'] = 'administrator'): Sample => ({
    ...{ method: 'POST', path, by, body },
  });
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const term = { name: '2040', from: '2040-01-01', to: '2044-12-31' };
  const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
  const ofTheCommittee = `/committees/${committee.id}`;
  const screening = [{ code: 'legal', vi: 'Hợp pháp.', en: 'Lawful.' }];
  const rules = { ...usualRules, requiredPapers: ['letter'], screening, delegable: ['draft'] };
  const issuedBy = [{ organ: 'standing-committee', levels: ['province'] }];
  const founded = { committeeId: committee.id, documentTypeId: committee.documentTypeId };
  return [
    post('/committees', { name: 'Another', organSymbol: 'AN', ...zone, term, rules }),
    post(`${ofTheCommittee}/terms`, term),
    post(`${ofTheCommittee}/rules`, { rules, documentTypeId: committee.documentTypeId }),
    post(`${ofTheCommittee}/members`, { personId: root.id, role: 'auditor', ...period }),
    post('/document-types', { committeeId: committee.id, name: 'Letter', symbol: 'CV', issuedBy }),
    post('/organisations', { name: 'Agency of Parks', ...period, succeeds: [former] }),
    post('/people', { name: 'Ba Hoa', email: 'ba.hoa@example.test', password: 'a-long-password-of-hers' }),
    post(
      '/number-series',
      { ...founded, period: 'term', pattern: '{number}', last: 3, lastIn: 'x', reason: 'Paper.' },
      'office',
    ),
    post('/me/tokens', { name: 'A program', expiresAt: '2026-12-01T00:00:00Z' }, 'office'),
    post(
      '/documents',
      {
        ...{ committeeId: committee.id, typeId: committee.documentTypeId, title: 'On parks', language: 'vi' },
        ...{ leadAgencyId: agency, coordinatingAgencyIds: [agency], readerIds: [committee.one('chair').id] },
      },
      'office',
    ),
  ];
}

/** Lists that name no id of ours in their path. */
export function listing({ committee }: Landscape): Sample[] {
  const of = `?committee=${committee.id}`;
  const ofTheHouse = [
    '/documents',
    '/committees',
    '/organisations',
    '/people',
    '/notifications',
    '/mandates',
  ];
  const ofTheCommittee = [`/number-series${of}`, `/document-types${of}`, `/committees/${committee.id}/rules`];
  return [...ofTheHouse, ...ofTheCommittee, `/committees/${committee.id}/members`, '/me/tokens'].map(
    (path) => ({ method: 'GET', path, by: 'office' }),
  );
}
