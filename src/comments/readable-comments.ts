import {
  isMyParty,
  isOurRound,
  isVisible,
  readerAndDocuments,
  seesEverything,
} from '../documents/visibility';
import { sealedRound } from '../documents/sealed-round';

/** Theirs, or written by themselves in another's place: neither is sealed from them. */
export const isKnownAnyhow = (said: string): string =>
  `(${isMyParty(`${said}.by_party_id`)} or ${said}.entered_by = $1)`;

/**
 * Consulted parties see their own comments and what became of them, those who led a round all of that round; the committee
 * and the agencies see all.
 */
export const readableComments = (joined: string): string => `${readerAndDocuments}
  ${joined}
  where ${isVisible} and (${seesEverything} or ${isMyParty('k.by_party_id')} or ${isOurRound('k.round_id')})
    and (k.round_number is distinct from ${sealedRound} or ${isKnownAnyhow('k')})`;

/**
 * The same in two steps, for many comments of a document: what the reader may see of it is worked out once. First the
 * documents, as `ours` of the second step, with these columns more.
 */
export const seenDocuments = (which: string, ...columns: string[]): string =>
  `select ${['d.id', `${seesEverything} as everything`, `${sealedRound} as sealed`, 'ours.parties', ...columns].join(', ')}
    from ${readerAndDocuments} where ${isVisible} and ${which}`;
export const isReadableOfSeen = `(k.round_number is distinct from ours.sealed or ${isKnownAnyhow('k')})
    and (ours.everything or ${isMyParty('k.by_party_id')} or ${isOurRound('k.round_id')})`;
