import { anOrganisation, aCommittee, type TestCommittee } from '../factories';
import type { Person, TestApp } from '../app';
import { bodyOf } from '../client';
import { usualRules, type Rules } from '../../../src/committees/rules/rules.schema';
import type { ModelCommittee, ModelDocument } from '../oracle-model';

export interface Setting {
  readonly committees: readonly ModelCommittee[];
  readonly people: ReadonlyMap<string, Person>;
  aDocument(committee: ModelCommittee): Promise<ModelDocument>;
}

const anyMode = ['session', 'written', 'silence'] as const;
const inSession = { ballotModes: ['session', 'written'], silence: 'none' } as const;
type Variant = Omit<ModelCommittee, 'id' | 'seats'> & Pick<Rules, 'requiredPapers' | 'extendedBy'>;
const plain = {
  sealedRounds: false,
  requiredPapers: [],
  minimumCommentDays: 0,
  screening: [],
  extendedBy: ['office' as const],
};
const variants: readonly Variant[] = [
  {
    ...{ ...plain, confirmingDays: 0, quarantineHours: 0, numberTakenAt: 'promulgate' },
    ...{ ballotModes: anyMode, silence: 'agreement', differingOpinionsForceMeeting: true },
  },
  {
    ...{ ...plain, confirmingDays: 3, quarantineHours: 24, numberTakenAt: 'sign' },
    ...{ ...inSession, differingOpinionsForceMeeting: false },
    ...{ requiredPapers: ['submission-note'], minimumCommentDays: 2, extendedBy: ['presiding'] },
    sealedRounds: true,
  },
  {
    ...{ ...plain, confirmingDays: 0, quarantineHours: 24, numberTakenAt: 'sign' },
    ...{ ...inSession, differingOpinionsForceMeeting: true },
    ...{ extendedBy: ['office', 'presiding'], screening: ['authority', 'figures'] },
  },
  {
    ...{ ...plain, confirmingDays: 3, quarantineHours: 0, numberTakenAt: 'promulgate' },
    ...{ ballotModes: anyMode, silence: 'abstention', differingOpinionsForceMeeting: false },
    minimumCommentDays: 1,
  },
];
const inWords = (code: string) => ({ code, vi: `Đã kiểm tra ${code}`, en: `The ${code} is right` });

/** Committees whose rules differ in what changes the way of a document, each with all its people and an agency. */
export async function aSetting(on: TestApp): Promise<Setting> {
  const people = new Map<string, Person>();
  const committees: ModelCommittee[] = [];
  const typeIds = new Map<string, string>();
  const agencies = new Map<string, string>();
  for (const [at, variant] of variants.entries()) {
    const committee = await aCommittee(on, {
      ...{ name: `Committee ${at + 1}`, organSymbol: `C${at + 1}` },
      rules: {
        ...{ ...usualRules, ...variant, screening: variant.screening.map(inWords) },
        ...{ requiredPapers: [...variant.requiredPapers], ballotModes: [...variant.ballotModes] },
      },
      members: { chair: 1, deputy: 1, member: 2, office: 2, drafter: 3, appraiser: 1, auditor: 1 },
    });
    const [first, second, stranger] = committee.members.drafter as [Person, Person, Person];
    const agency = await anOrganisation(on, { name: `Agency ${at + 1}`, members: [first, second] });
    await anOrganisation(on, { name: `Other agency ${at + 1}`, members: [stranger] });
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
    bodyOf(await committee.one('office').client.post('/number-series', series), 201);
    for (const person of Object.values(committee.members).flat()) people.set(person.id, person);
    committees.push({ id: committee.id, ...variant, seats: seatsOf(committee) });
    typeIds.set(committee.id, committee.documentTypeId);
    agencies.set(committee.id, agency.id);
  }
  const aDocument = async ({ id: committeeId, seats }: ModelCommittee): Promise<ModelDocument> => {
    const drafter = people.get(seats.drafters[0]!)!;
    const wish = { committeeId, typeId: typeIds.get(committeeId), leadAgencyId: agencies.get(committeeId) };
    const { id } = bodyOf(await drafter.client.post('/documents', { ...wish, title: 'On waterways' }), 201);
    return aModel(id, committeeId);
  };
  return { committees, people, aDocument };
}

function seatsOf({ members, one }: TestCommittee): ModelCommittee['seats'] {
  const ids = (them: readonly Person[]): string[] => them.map(({ id }) => id);
  return {
    ...{ chair: one('chair').id, deputy: one('deputy').id, members: ids(members.member) },
    ...{ office: ids(members.office), drafters: ids(members.drafter.slice(0, 2)) },
    ...{ stranger: members.drafter[2]!.id, appraiser: one('appraiser').id, auditor: one('auditor').id },
  };
}

function aModel(id: string, committeeId: string): ModelDocument {
  return {
    ...{ id, committeeId, state: 'draft.editing', resumeTo: null, revision: 1, clauseIds: [], versions: [] },
    ...{
      papers: [],
      round: null,
      concluded: false,
      dueAt: null,
      parkedAt: null,
      comments: [],
      directives: [],
      corrections: [],
    },
    ...{
      positions: {},
      ballot: null,
      votedVersion: 0,
      meetingRequired: false,
      hasNumber: false,
      numbersTaken: 0,
      numbersVoided: 0,
    },
    ...{ progressAsked: false, facts: { 'document.created': 1 } },
  };
}
