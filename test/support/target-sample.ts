import type { TestApp } from './app';
import { bodyOf } from './client';
import { anOrganisation, type TestCommittee } from './factories';

/** A target in the first version of a document that may still be edited. */
export interface TargetSample {
  readonly version: string;
  readonly clause: string;
}

export async function aTarget(on: TestApp, committee: TestCommittee): Promise<TargetSample> {
  const drafter = committee.one('drafter');
  const { id: leadAgencyId } = await anOrganisation(on, { members: [drafter] });
  const { id: committeeId, documentTypeId: typeId } = committee;
  const document = { committeeId, typeId, leadAgencyId, title: 'On targets' };
  const { id } = bodyOf(await drafter.client.post('/documents', document), 201);
  const version = { clauses: [{ kind: 'target', text: 'Every year plant at least 40 trees.' }] };
  const { clauses } = bodyOf(await drafter.client.post(`/documents/${id}/versions`, version), 201);
  return { version: `/documents/${id}/versions/1`, clause: clauses[0].clauseId };
}

/** Everything that may be said of it. */
export const confirmation = {
  measures: [
    {
      ...{ verbatim: 'plant at least 40 trees', subject: 'Every park', comparator: 'at-least' },
      ...{ change: 'rise', numbers: [40], form: 'one', unit: 'trees', frequency: 'year', period: 'by 2030' },
      ...{ baseline: 'compared with 2020', exclusion: 'the square' },
    },
  ],
};
