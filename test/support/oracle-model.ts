import type { ActType, BallotMode, BallotOutcome, DocumentState, Outcome } from '../../src/workflow/facts';

/*
 * What the oracle remembers of a document: plain data, so that a copy can be played forward in any order. Written from
 * the product's description of the lifecycle alone; it shares no code with the machine it is compared with.
 */

export interface Seats {
  readonly chair: string;
  readonly deputy: string;
  readonly members: readonly string[];
  readonly office: readonly string[];
  /** Drafters of the lead agency. */
  readonly drafters: readonly string[];
  readonly appraiser: string;
  readonly auditor: string;
  /** Drafts for the committee, but in another agency. */
  readonly stranger: string;
}

export interface ModelCommittee {
  readonly id: string;
  readonly seats: Seats;
  readonly confirmingDays: number;
  readonly quarantineHours: number;
  readonly numberTakenAt: 'sign' | 'promulgate';
  readonly requiredPapers: readonly string[];
  readonly ballotModes: readonly BallotMode[];
  readonly silence: 'none' | 'agreement' | 'abstention';
  /** A majority without a meeting decides nothing over reasoned votes against it. */
  readonly differingOpinionsForceMeeting: boolean;
  readonly minimumCommentDays: number;
  readonly extendedBy: readonly ('office' | 'presiding')[];
  /** Codes of what the office must have screened. */
  readonly screening: readonly string[];
  /** Nobody but its author and the office knows what was said in a round until its comments close. */
  readonly sealedRounds: boolean;
}

export type DispositionCode = 'accepted' | 'accepted-in-part' | 'not-accepted' | 'noted' | 'out-of-scope';
export type AnswerCode = 'satisfied' | 'maintains' | 'withdraws';
export type RulingCode = 'agency' | 'author' | 'other-wording';

export interface ModelComment {
  readonly id: string;
  readonly author: string;
  readonly round: number;
  readonly kind: 'remark' | 'question' | 'support';
  readonly blocking: boolean;
  /** The version commented on, and the place of the clause in it; null = about the whole text. */
  readonly version: number;
  readonly clause: number | null;
  disposition: { code: DispositionCode; clauses: number[]; revision: number } | null;
  answer: { code: AnswerCode; revision: number } | null;
  ruling: { code: RulingCode; revision: number } | null;
  /** Counts on over voided answers. */
  answersGiven: number;
  withdrawn: boolean;
  settledBy: 'answer' | 'ruling' | 'silence' | 'acceptance' | null;
  /** A revision was returned for other points. */
  locked: boolean;
}

export type Verified = 'met' | 'not-met' | 'not-followed';
export interface ModelDirective {
  /** Learnt from the server after the act that opened it; directives are numbered in the order of opening. */
  id: string;
  readonly kind: 'text' | 'action';
  readonly strength: 'order' | 'request';
  readonly commentId: string | null;
  lifted: boolean;
  locked: boolean;
  response: 'done' | 'not-followed' | null;
  verification: Verified | 'lifted' | null;
  confirmation: boolean | null;
  /** How often each was said: the revision of what stands. */
  said: { response: number; verification: number; confirmation: number };
}

export interface ModelBallot {
  id: string;
  readonly version: number;
  readonly points: number;
  readonly closesAt: number | null;
  readonly roll: readonly string[];
  readonly mode: BallotMode;
  readonly secret: boolean;
  /** Of a ballot on one clause, which moves nothing. */
  readonly onClause: boolean;
  votes: Record<string, { choice: string; revision: number; reasoned: boolean }>;
  /** Shown to have been told: their silence may count. */
  told: string[];
  /** What the agency says of each listed point, by its place from 1: the clauses it changed for it. */
  ticks: Record<number, { clauses: number[]; revision: number }>;
  outcome: BallotOutcome | 'called-off' | null;
}

/** A correction of form listed for the signer, of the text as it was then. */
export interface ModelCorrection {
  readonly id: string;
  readonly version: number;
  readonly clause: number;
  readonly by: string;
  accepted: boolean | null;
  revision: number;
}

export interface ModelDocument {
  readonly id: string;
  readonly committeeId: string;
  state: DocumentState;
  resumeTo: DocumentState | null;
  revision: number;
  clauseIds: string[];
  /** Wordings of the clauses of each version; version n is at n - 1. */
  versions: string[][];
  papers: string[];
  round: {
    number: number;
    version: number;
    presiding: string;
    dueAt: number;
    minimumUntil: number;
    /** The version its latest conclusion spoke about; 0 = none yet. */
    concludedOn: number;
  } | null;
  concluded: boolean;
  dueAt: number | null;
  parkedAt: number | null;
  comments: ModelComment[];
  directives: ModelDirective[];
  positions: Record<string, string>;
  ballot: ModelBallot | null;
  votedVersion: number;
  corrections: ModelCorrection[];
  /** Differing opinions were found in writing, and no session has decided since. */
  meetingRequired: boolean;
  hasNumber: boolean;
  numbersTaken: number;
  numbersVoided: number;
  progressAsked: boolean;
  /** How many ledger rows of each type the document must have. */
  facts: Record<string, number>;
}

export interface World {
  now: number;
  readonly committees: ReadonlyMap<string, ModelCommittee>;
}

export interface NewDirectiveWish {
  readonly kind: 'text' | 'action';
  readonly strength: 'order' | 'request';
}

export interface ActCommand {
  readonly kind: 'act';
  readonly type: ActType;
  readonly outcome?: Outcome;
  readonly next?: 'vote' | 'comments';
  readonly directives?: readonly NewDirectiveWish[];
  /** Milliseconds since 1970. */
  readonly dueAt?: number;
  readonly presiding?: string;
  /** What the office ticked; left out, everything. */
  readonly screening?: readonly string[];
  readonly points?: number;
  readonly closesAt?: number;
  readonly mode?: BallotMode;
  readonly secret?: boolean;
  readonly onClause?: boolean;
  readonly commentIds?: readonly string[];
  readonly directiveIds?: readonly string[];
}

export type Move =
  | ActCommand
  | { readonly kind: 'version'; readonly wordings: readonly string[] }
  | { readonly kind: 'paper'; readonly paper: string }
  | {
      readonly kind: 'comment';
      readonly about: ModelComment['kind'];
      readonly blocking: boolean;
      readonly clause: number | null;
      /** Entered by the office for this person. */
      readonly author?: string;
    }
  | { readonly kind: 'withdraw-comment'; readonly commentId: string }
  | { readonly kind: 'position'; readonly value: 'agree' | 'no-comment' }
  | {
      readonly kind: 'dispose';
      readonly commentId: string;
      readonly code: DispositionCode;
      readonly clauses: readonly number[];
    }
  | { readonly kind: 'answer'; readonly commentId: string; readonly code: AnswerCode }
  | { readonly kind: 'rule'; readonly commentId: string; readonly code: RulingCode }
  | { readonly kind: 'respond'; readonly directiveId: string; readonly outcome: 'done' | 'not-followed' }
  | { readonly kind: 'verify'; readonly directiveId: string; readonly code: Verified }
  | { readonly kind: 'confirm'; readonly directiveId: string; readonly confirmed: boolean }
  | { readonly kind: 'lift'; readonly directiveId: string }
  | { readonly kind: 'tick'; readonly point: number; readonly clauses: readonly number[] }
  | { readonly kind: 'propose'; readonly clause: number }
  | { readonly kind: 'decide'; readonly correctionId: string; readonly accepted: boolean }
  | { readonly kind: 'vote'; readonly choice: 'for' | 'against' | 'abstain'; readonly reasoned: boolean }
  | { readonly kind: 'call-off' }
  | { readonly kind: 'deliver'; readonly told: readonly string[]; readonly at: number };

/** Somebody's move on a document; `ifMatch` is the revision they saw, of the document or of what they replace. */
export type Command = Move & { readonly by: string; readonly ifMatch?: number | undefined };

/** What stands in the way: a status it may be answered with, and what a helpful person would look at. */
export interface Obstacle {
  readonly status: number;
  readonly code: string;
  readonly ids?: readonly string[];
}

export const isOver = ({ state }: ModelDocument): boolean =>
  state === 'adopted' || state === 'rejected' || state === 'withdrawn';

export const presidingOver = (committee: ModelCommittee, document: ModelDocument): string =>
  document.round?.presiding ?? committee.seats.chair;

/** Nobody rules on their own: where it is the presiding person's, the other of chair and deputy does. */
export const rulingOn = (committee: ModelCommittee, document: ModelDocument, commentId: string): string => {
  const [first, { chair, deputy }] = [presidingOver(committee, document), committee.seats];
  if (commentOf(document, commentId).author !== first) return first;
  return first === chair ? deputy : chair;
};

export const bodyMembers = ({ seats }: ModelCommittee): string[] => [
  seats.chair,
  seats.deputy,
  ...seats.members,
];

/** Product rule "Visibility"; a parked document is seen by those who saw it before. */
export function sees(committee: ModelCommittee, document: ModelDocument, person: string): boolean {
  const { seats } = committee;
  if (person === seats.stranger) return false;
  const drafts = seats.drafters.includes(person) || person === seats.appraiser;
  if ((document.resumeTo ?? document.state) === 'adoption.quarantine')
    return !drafts && person !== seats.auditor;
  if (document.round !== null || drafts || seats.office.includes(person)) return true;
  return person === presidingOver(committee, document);
}

export function commentOf(document: ModelDocument, id: string): ModelComment {
  const comment = document.comments.find((candidate) => candidate.id === id);
  if (!comment) throw new Error(`The oracle knows no comment ${id}`);
  return comment;
}

export function correctionOf(document: ModelDocument, id: string): ModelCorrection {
  const correction = document.corrections.find((candidate) => candidate.id === id);
  if (!correction) throw new Error(`The oracle knows no correction ${id}`);
  return correction;
}

export function directiveOf(document: ModelDocument, id: string): ModelDirective {
  const directive = document.directives.find((candidate) => candidate.id === id);
  if (!directive) throw new Error(`The oracle knows no directive ${id}`);
  return directive;
}
