/** Gates of every act alike: that somebody is there to do it, and that its time has come. */
import type { Gate } from './gate';
import { refusal } from './refusals';

export const peopleAndTimeGates = {
  /** Drafters come and go with the committee's members and the agency's. */
  somebodyDrafts: {
    holds: ({ nobodyDrafts }) => !nobodyDrafts,
    refusal: ({ people }) => refusal('nobody-drafts', [...people.office, ...people.keepers]),
  },
  /** Of another body only the act itself learns who may preside. */
  somebodyMayPreside: {
    holds: ({ opening: { presider } }, event) =>
      event.type !== 'open-comments' ||
      event.presider === 'of-another-body' ||
      presider === 'by-office' ||
      (presider === 'if-named' && event.presider === 'named'),
    refusal: ({ people, opening: { presider } }) =>
      refusal('no-chair', presider === 'nobody' ? [...people.office, ...people.keepers] : people.office),
  },

  rollIsNotEmpty: {
    holds: ({ rollIsEmpty }) => !rollIsEmpty,
    refusal: ({ people }) => refusal('nobody-in-office', [...people.office, ...people.keepers]),
  },
  // The presiding person is recused, or the chair is vacant, and it is not plain which deputy stands in.
  somebodyPresides: {
    holds: ({ people }) => people.presiding.length > 0,
    refusal: ({ people }) => refusal('presiding-missing', people.office),
  },
  somebodyAccepts: {
    holds: ({ people }) => people.accepting.length > 0,
    refusal: ({ people }) =>
      people.presiding.length > 0
        ? refusal('nobody-else-presides', people.office, { count: 1 })
        : refusal('presiding-missing', people.office),
  },

  somebodyConcludes: {
    holds: ({ people }) => people.concluding.length > 0,
    refusal: ({ people }) => refusal('presiding-missing', people.office),
  },

  personActs: {
    holds: (_, { by }) => by === 'person',
    refusal: (_, { type }) => refusal('clock-may-not-act', [], { act: type }),
  },
  timeHasCome: {
    holds: ({ due }, { by }) => by === 'person' || due === 'passed',
    refusal: ({ people }, { type }) => refusal('not-yet-due', people.office, { act: type }),
  },
  timeHasComeOrAllHaveVoted: {
    holds: ({ due, ballot }, { by }) =>
      by === 'person' ||
      due === 'passed' ||
      (ballot?.open === true && ballot.mode !== 'session' && ballot.notVoted.count === 0),
    refusal: ({ people }, { type }) => refusal('not-yet-due', people.office, { act: type }),
  },
  timeHasComeOrAllIsSettled: {
    holds: ({ due, comments }, { by }) =>
      by === 'person' || due === 'passed' || comments.unsettled.count === 0,
    refusal: ({ people }, { type }) => refusal('not-yet-due', people.office, { act: type }),
  },
} as const satisfies Record<string, Gate>;
