import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../platform/http/language';
import {
  ballotSentence,
  calledOffSentence,
  papersSentence,
  votingSentence,
  type PaperCount,
} from '../workflow/ballot-sentence';
import type { BallotMode } from '../workflow/facts';
import { partsSentence } from '../workflow/parts';
import { tally, type Tally } from '../workflow/tally';
import type {
  Arithmetic,
  BallotEnd,
  BallotMedium,
  BallotPart,
  BallotResult,
  BallotSubject,
} from './ballot.entity';

export const resultOf = ({ outcome, quorum, majority, tie }: Tally): BallotResult => ({
  ...{ outcome, quorum, majority, tie },
});

export interface Stored {
  readonly subject: BallotSubject;
  readonly mode: BallotMode;
  readonly parts: readonly BallotPart[];
  readonly outcome: BallotEnd | null;
  readonly medium: BallotMedium;
  readonly countings: readonly PaperCount[];
  readonly arithmetic: Arithmetic | null;
  readonly roll: readonly { readonly voted: boolean }[];
}

/** How far it has come, or had come when it was called off. */
function uncounted({ roll, outcome, medium, countings }: Stored, language: Language): string {
  const voted = roll.filter((entry) => entry.voted).length;
  if (outcome === 'called-off') return calledOffSentence(voted, roll.length, language);
  if (medium === 'paper') return papersSentence(countings.at(-1), language);
  return votingSentence(voted, roll.length, language);
}

/** The arithmetic done again from the stored inputs and rules, and the whole in words. */
export function recompute(ballot: Stored, language: Language) {
  const { arithmetic, subject, mode } = ballot;
  if (!arithmetic) {
    return {
      ...{ recomputed: null, agrees: null, sentence: uncounted(ballot, language) },
      parts: ballot.parts.map((part) => ({ ...part, recomputed: null, sentence: null })),
    };
  }
  const again = arithmetic.inputs && tally(arithmetic.inputs, arithmetic.rules);
  const parts = arithmetic.parts.map(({ key, name, inputs }) => {
    const result = tally(inputs, arithmetic.rules);
    return { key, name, recomputed: resultOf(result), sentence: ballotSentence(result, language, mode) };
  });
  const recomputed = again && resultOf(again);
  return {
    ...{ recomputed, parts },
    agrees:
      isDeepStrictEqual(recomputed, arithmetic.result) &&
      parts.every((part, at) => isDeepStrictEqual(part.recomputed, arithmetic.parts[at]!.result)),
    sentence: again
      ? ballotSentence(again, language, mode)
      : partsSentence(
          subject === 'clauses' ? 'clauses' : 'alternatives',
          parts.map(({ name, recomputed: result }) => ({ name, result })),
          ballot.roll.length,
          language,
        ),
  };
}
