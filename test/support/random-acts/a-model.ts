import type { ModelDocument } from '../oracle-model';

/** A document that was just made. */
export function aModel(id: string, committeeId: string): ModelDocument {
  return {
    ...{ id, committeeId, state: 'draft.editing', resumeTo: null, revision: 1, clauseIds: [], versions: [] },
    ...{
      papers: [],
      paperId: '',
      recusals: [],
      bodies: [],
      invited: [],
      consultations: [],
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
      minutes: null,
      meetingRequired: false,
      hasNumber: false,
      numbersTaken: 0,
      numbersVoided: 0,
    },
    ...{ progressAsked: false, facts: { 'document.created': 1 } },
  };
}
