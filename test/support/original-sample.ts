import type { TestApp } from './app';
import { bodyOf } from './client';
import { anOrganisation, type TestCommittee } from './factories';

/** The file of a version that was read from one. */
export async function anOriginal(on: TestApp, committee: TestCommittee): Promise<string> {
  const drafter = committee.one('drafter');
  const { id: leadAgencyId } = await anOrganisation(on, { members: [drafter] });
  const { id: committeeId, documentTypeId: typeId } = committee;
  const document = { committeeId, typeId, leadAgencyId, title: 'On files' };
  const { id } = bodyOf(await drafter.client.post('/documents', document), 201);
  const headers = { 'content-type': 'text/plain' };
  bodyOf(await drafter.client.post(`/documents/${id}/versions`, 'I. GOALS', { headers }), 201);
  return `/documents/${id}/versions/1/file`;
}
