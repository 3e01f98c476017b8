import { ballotModes, outcomes, presiderChoices, type ActType, type DocumentEvent } from '../workflow/facts';
import { allScreened } from '../workflow/screening';

/** The ways an act may be asked for, each with the event it would be. A ballot's outcome is not asked for: it is counted. */
export function variantsOf(type: ActType): readonly { variant: string; event: DocumentEvent }[] {
  const by = 'person';
  // The ticks of the screening come with the act; until then the document waits for them.
  if (type === 'open-comments') {
    return presiderChoices.map((presider) => ({
      variant: presider,
      event: { type, by, presider, unscreened: allScreened },
    }));
  }
  if (type === 'issue-conclusion') {
    return outcomes.map((outcome) => ({ variant: outcome, event: { type, by, outcome } }));
  }
  if (type === 'accept-revision') {
    return (['vote', 'comments'] as const).map((next) => ({ variant: next, event: { type, by, next } }));
  }
  if (type === 'open-ballot') {
    return ballotModes.map((mode) => ({ variant: mode, event: { type, by, mode } }));
  }
  if (type === 'close-ballot') {
    return [{ variant: '', event: { type, by, outcome: 'no-quorum', subjectToPoints: false } }];
  }
  return [{ variant: '', event: { type, by } }];
}
