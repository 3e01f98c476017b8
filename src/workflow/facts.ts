/**
 * The facts that decide what may happen to a document next. They are loaded after the document's lock and never
 * assigned by the machine: rules read facts, commands change them.
 */
import type { ScreeningPoint, Unscreened } from './screening';

export const documentStates = [
  'draft.editing',
  'draft.screening',
  'comments.open',
  'conclusion.pending',
  'revision.editing',
  'revision.confirming',
  'revision.verifying',
  'adoption.voting',
  'adoption.finalising',
  'adoption.signing',
  'adoption.quarantine',
  'adopted',
  'rejected',
  'withdrawn',
  'suspended',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** States that offer no act any more. */
export const finalStates = ['adopted', 'rejected', 'withdrawn'] as const;
export type FinalState = (typeof finalStates)[number];
export function isFinal(state: DocumentState): state is FinalState {
  return (finalStates as readonly DocumentState[]).includes(state);
}

export const actTypes = [
  'submit',
  'return-to-agency',
  'open-comments',
  'extend-comments',
  'close-comments',
  'issue-conclusion',
  'submit-revision',
  'close-confirming',
  'accept-revision',
  'return-revision',
  'open-ballot',
  'close-ballot',
  'accept-final',
  'sign',
  'decline-to-sign',
  'promulgate',
  'recall',
  'withdraw',
  'suspend',
  'resume',
] as const;
export type ActType = (typeof actTypes)[number];

export const outcomes = ['revise', 'another-round', 'put-to-vote', 'defer', 'reject'] as const;
export type Outcome = (typeof outcomes)[number];

export const ballotModes = ['session', 'written', 'silence'] as const;
/** Where the answers come from: those who meet; those who write; those who write, and the silence of those who do not. */
export type BallotMode = (typeof ballotModes)[number];
/** Who presides over the round to open: whoever does by their office, a person named with the act, or another body's. */
export const presiderChoices = ['by-office', 'named', 'of-another-body'] as const;
export type PresiderChoice = (typeof presiderChoices)[number];

export const ballotOutcomes = ['passed', 'failed', 'no-quorum', 'no-decision', 'counted'] as const;
/**
 * `no-decision`: a majority, but over differing opinions that a meeting must hear. `counted`: clauses or alternatives,
 * each with a result of its own; they move nothing.
 */
export type BallotOutcome = (typeof ballotOutcomes)[number];
export type PersonId = string;

/** How many items keep a gate closed, and which persons can clear them. */
export interface Outstanding {
  readonly count: number;
  readonly who: readonly PersonId[];
  /** Of them those that are the own of everybody who could clear them; `who` here names somebody else to do it. */
  readonly stranded?: { readonly count: number; readonly who: readonly PersonId[] };
}

export interface DocumentFacts {
  readonly state: DocumentState;
  /** Where `resume` leads; set exactly while suspended. */
  readonly resumeTo: DocumentState | null;
  readonly people: {
    /** Drafters of the lead agency. */
    readonly drafters: readonly PersonId[];
    readonly office: readonly PersonId[];
    /** Over a committee's round its chair, or the deputy named for it; else the chair of the document's committee. */
    readonly presiding: readonly PersonId[];
    /** Who presides over what is to be accepted: another than `presiding` where the text is that one's own. */
    readonly accepting: readonly PersonId[];
    /** Who presides over the current round itself, a consulted organisation's own round too. */
    readonly concluding: readonly PersonId[];
    /** Who says which people there are; where nobody else can clear a gate, they can. */
    readonly keepers: readonly PersonId[];
  };
  /** The lead agency has nobody who may draft for it. */
  readonly nobodyDrafts: boolean;
  /** What a round of the committee's own would open with. */
  readonly opening: {
    /** Whether somebody presides by their office, only if named, or nobody can. */
    readonly presider: 'by-office' | 'if-named' | 'nobody';
    /** What the office has to have looked at. */
    readonly screening: readonly ScreeningPoint[];
  };
  /** False in the round of a consulted organisation: it advises and is owed an answer, but decides nothing. */
  readonly bodyDecides: boolean;
  /** False where the round's committee may not issue documents of this type: it says what it thinks, and does not adopt. */
  readonly bodyIssues: boolean;
  /** Version numbers; 0 = none. */
  readonly text: {
    readonly latest: number;
    /** The version last spoken about: the one the round opened on, or the one its latest conclusion was issued on. */
    readonly discussed: number;
    /** The version of the ballot that passed subject to points. */
    readonly voted: number;
  };
  /** Consulted organisations whose conclusions the agency has not answered in writing; `who` = drafters. */
  readonly consultations: Outstanding & { readonly bodies: readonly string[] };
  /** Kinds of papers the rules name for submission that the dossier lacks. */
  readonly missingPapers: readonly string[];
  /** True once any round of this document has had a conclusion. */
  readonly concluded: boolean;
  /** Asked in the open round and neither position nor comment given; empty once it is closed. */
  readonly notResponded: Outstanding;
  readonly comments: {
    /** Owed comments without a disposition by the agency; `who` = drafters. */
    readonly undisposed: Outstanding;
    /**
     * Accepted comments none of whose cited clauses changed since the version commented on, those among them that were
     * ruled for the agency; `who` = drafters, and where they cannot change the text whoever can have it changed.
     */
    readonly acceptedUnchanged: Outstanding;
    /** Disposed comments whose author has not answered; `who` = the authors. */
    readonly unanswered: Outstanding;
    /** Maintained comments, and blocking ones not withdrawn or satisfied, without a ruling; `who` = who may rule. */
    readonly unruled: Outstanding;
    /** Of the unruled those that no answer of their authors can settle any more, being maintained or of one who has left. */
    readonly maintained: Outstanding;
    /** Of the unsettled those that want no ruling by themselves; `who` = their authors, and whoever may rule on them. */
    readonly reopened: Outstanding;
    /** Comments owed: neither withdrawn nor settled. `who` = whoever must move next. */
    readonly unsettled: Outstanding;
  };
  /** Only `text` directives; an `action` directive never holds up the draft. */
  readonly directives: {
    /** Neither lifted nor answered by the agency, and open to be answered. */
    readonly unanswered: Outstanding;
    /** Answered, not lifted, not verified; `who` = those of the office to whom the answer is not their own. */
    readonly unverified: Outstanding;
    /** Verified as not met, or an order not followed; `who` = accepting (to return or lift). */
    readonly unmet: Outstanding;
    /** Verified as met or not followed (request), not yet confirmed by the presiding person. */
    readonly unconfirmed: Outstanding;
    /** Not lifted and not closed by a confirmation: the sum of what put-to-vote must not leave behind. `who` may lift. */
    readonly open: Outstanding;
  };
  /** Until when the rules keep comments open, as sentences say it; null once that has passed, or without such a rule. */
  readonly minimumUntil: string | null;
  readonly rules: {
    /** Who may give more time for comments. */
    readonly extendedBy: readonly ('office' | 'presiding')[];
    /** Whole days authors have to answer dispositions; 0 = no confirming period. */
    readonly confirmingDays: number;
    /** Whole hours between signature and promulgation; 0 = none. */
    readonly quarantineHours: number;
    /** How a ballot may be held. */
    readonly ballotModes: readonly BallotMode[];
    /** What silence counts as; `none` makes a silence ballot pointless. */
    readonly silence: 'none' | 'agreement' | 'abstention';
  };
  /** The document decides on persons, and the rules keep that to a session. */
  readonly decidedInSessionOnly: boolean;
  /** When the clock acts on the current state: none set, still running, or passed. */
  readonly due: 'none' | 'running' | 'passed';
  /** The round's open ballot, else its latest on the whole text, or null. `notVoted.who` = those on the roll without a vote. */
  readonly ballot: {
    readonly open: boolean;
    readonly mode: BallotMode;
    /** A written ballot of this round carried over differing opinions, and no session has decided since. */
    readonly meetingRequired: boolean;
    readonly outcome: BallotOutcome | null;
    readonly points: number;
    /** Listed points without a tick, or whose cited clauses have not changed since the vote; `who` = drafters. */
    readonly pointsLeft: Outstanding;
    /** Clauses that changed since the vote and that no point's tick cites; `who` = drafters. */
    readonly strayChanges: Outstanding;
    readonly notVoted: Outstanding;
    /** Held on paper, and the office has not entered yet what was counted. */
    readonly countingMissing: boolean;
  } | null;
  /** Nobody is left in the body to be on the roll of a ballot. */
  readonly rollIsEmpty: boolean;
  /** Whether the number that this state's act takes, if it takes one, is there to be taken today. */
  readonly number: { readonly lacking: 'series' | 'term' | null; readonly day: string };
  /** Form corrections the signer has neither accepted nor refused; `who` = presiding. */
  readonly corrections: Outstanding;
}

/** `by: 'clock'` is the system actor; it may act only where the table says "or the clock" and the time has come. */
interface ByWhom {
  readonly by: 'person' | 'clock';
}
type PlainAct = Exclude<
  ActType,
  'open-comments' | 'issue-conclusion' | 'accept-revision' | 'open-ballot' | 'close-ballot'
>;
export type DocumentEvent = ByWhom &
  (
    | { readonly type: PlainAct }
    | { readonly type: 'open-comments'; readonly presider: PresiderChoice; readonly unscreened: Unscreened }
    | { readonly type: 'issue-conclusion'; readonly outcome: Outcome }
    | { readonly type: 'accept-revision'; readonly next: 'vote' | 'comments' }
    | { readonly type: 'open-ballot'; readonly mode: BallotMode }
    | { readonly type: 'close-ballot'; readonly outcome: BallotOutcome; readonly subjectToPoints: boolean }
  );

/** Things that must be done whenever a path leads into (or out of) a state, whatever act took it. */
export const effectTypes = [
  'close-round',
  'settle-disposed-comments',
  'settle-silent-comments',
  'start-confirming-period',
  'start-quarantine',
  'void-number',
  'park-due-times',
  'shift-due-times',
  'clear-due-time',
] as const;
export type Effect = (typeof effectTypes)[number];

/** One unmet gate: a stable code, the values its sentence needs, and the persons who can clear it. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly who: readonly PersonId[];
}
export type Decision =
  | { readonly allowed: true; readonly to: DocumentState; readonly effects: readonly Effect[] }
  | { readonly allowed: false; readonly reasons: readonly Refusal[] };
