import type { OpenDocument } from '../documents/document-standing';
import type { FactData, FactValue } from '../ledger/fact-types';
import type { ActType, DocumentFacts } from '../workflow/facts';
import type { Timing } from './act';
import type { Ground } from './ground.queries';

interface Decision {
  readonly document: OpenDocument;
  readonly ground: Ground;
  readonly facts: DocumentFacts;
  /** As the act leaves it; the document's own due time is the one it found. */
  readonly timing: Timing;
  readonly now: Date;
}

const instant = (time: Date | null): string | null => time?.toISOString() ?? null;

/** How the authors' answers stood, where a period for them was set. */
const confirming = ({ ground, facts }: Decision): FactData => ({
  confirmingDays: ground.rules.confirmingDays,
  unsettled: facts.comments.unsettled.count,
  unanswered: facts.comments.unanswered.count,
});
const quarantine = ({ document, ground, now }: Decision): FactData => ({
  ...{ quarantineHours: ground.rules.quarantineHours, until: instant(document.dueAt), at: instant(now) },
});

/**
 * Where the rules of procedure have a say in an act: what they ask for and what they were applied to. With the version of
 * the rules it stands in the fact, so that the decision can be made again from the ledger alone; ballots keep their own.
 */
const applied: Partial<Record<ActType, (decision: Decision) => FactData>> = {
  submit: ({ ground }) => ({
    requiredPapers: ground.rules.requiredPapers,
    papers: [...new Set(ground.papers)].sort(),
  }),
  'extend-comments': ({ ground }) => ({ extendedBy: ground.rules.extendedBy }),
  'close-comments': ({ document, ground, now }) => ({
    minimumCommentDays: ground.rules.minimumCommentDays,
    ...{ minimumUntil: instant(document.round?.minimumUntil ?? null), at: instant(now) },
  }),
  'issue-conclusion': confirming,
  'submit-revision': ({ ground: { rules }, timing, now }) => ({
    confirmingDays: rules.confirmingDays,
    ...{ from: instant(now), until: rules.confirmingDays > 0 ? instant(timing.dueAt) : null },
  }),
  'close-confirming': (decision) => ({
    ...confirming(decision),
    ...{ until: instant(decision.document.dueAt), at: instant(decision.now) },
  }),
  'accept-revision': confirming,
  sign: ({ ground: { rules }, timing, now }) => ({
    ...{ numberTakenAt: rules.numberTakenAt, quarantineHours: rules.quarantineHours },
    ...{ from: instant(now), until: instant(timing.dueAt) },
  }),
  promulgate: (decision) => ({
    ...quarantine(decision),
    numberTakenAt: decision.ground.rules.numberTakenAt,
  }),
  recall: quarantine,
};

export function byRules(type: ActType, decision: Decision): { [key: string]: FactValue } {
  const said = applied[type]?.(decision);
  return { rulesVersionId: decision.ground.rulesVersionId, ...(said ? { byRules: said } : {}) };
}
