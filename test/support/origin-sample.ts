import type { TestApp } from './app';
import { bodyOf } from './client';
import { anOrganisation, type TestCommittee } from './factories';

/** A document that may still be edited, whose second version has a clause in the place of two others. */
export interface OriginSample {
  readonly document: string;
  /** The new clause, in the second version. */
  readonly clause: string;
  /** Those that the first version had. */
  readonly before: readonly [string, string];
}

export async function anOrigin(on: TestApp, committee: TestCommittee): Promise<OriginSample> {
  const drafter = committee.one('drafter');
  const { id: leadAgencyId } = await anOrganisation(on, { members: [drafter] });
  const { id: committeeId, documentTypeId: typeId } = committee;
  const made = { committeeId, typeId, leadAgencyId, title: 'On where clauses come from' };
  const { id } = bodyOf(await drafter.client.post('/documents', made), 201);
  const save = async (texts: readonly string[]) => {
    const clauses = texts.map((text) => ({ kind: 'clause', text }));
    return bodyOf(await drafter.client.post(`/documents/${id}/versions`, { clauses }), 201).clauses;
  };
  const [one, two] = await save(['Plant forty trees along the river.', 'Open the library every Sunday.']);
  const [clause] = await save(['Whatever the town does for shade and for reading is paid by the district.']);
  return {
    document: `/documents/${id}`,
    clause: clause.clauseId,
    before: [one.clauseId, two.clauseId],
  };
}
