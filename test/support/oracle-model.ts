import type { BallotMode, BallotOutcome, DocumentState } from '../../src/workflow/facts';

/*
 * What the oracle remembers of a document: plain data, so that a copy can be played forward in any order. Written from
 * the product's description of the lifecycle alone; it shares no code with the machine it is compared with.
 */

export type DispositionCode = 'accepted' | 'accepted-in-part' | 'not-accepted' | 'noted' | 'out-of-scope';
export type AnswerCode = 'satisfied' | 'maintains' | 'withdraws';
export type RulingCode = 'agency' | 'author' | 'other-wording';

export interface ModelComment {
  readonly id: string;
  readonly author: string;
  readonly enteredBy: string;
  readonly round: number;
  /** Which body's round it was said in. */
  readonly bodyId: string;
  readonly kind: 'remark' | 'question' | 'support';
  readonly blocking: boolean;
  /** The version commented on, and the place of the clause in it; null = about the whole text. */
  readonly version: number;
  readonly clause: number | null;
  disposition: { code: DispositionCode; clauses: number[]; revision: number } | null;
  answer: { code: AnswerCode; revision: number; inPerson: boolean; enteredBy: string } | null;
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
  /** Papers in the room: nobody votes in the app, and the office enters what was counted. */
  readonly paper: boolean;
  /** Every wording of what was counted, the one that stands last. */
  countings: PaperCount[];
  /** Of a ballot on one clause, which moves nothing. */
  readonly onClause: boolean;
  votes: Record<string, { choice: string; revision: number; reasoned: boolean }>;
  /** Shown to have been told: their silence may count. */
  told: string[];
  /** What the agency says of each listed point, by its place from 1: the clauses it changed for it. */
  ticks: Record<number, { clauses: number[]; revision: number }>;
  outcome: BallotOutcome | 'called-off' | null;
}

export interface PaperCount {
  /** Who took a paper. */
  readonly listed: readonly string[];
  readonly returned: number;
  readonly invalid: number;
  readonly for: number;
  readonly against: number;
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

/** Takes no part in deciding; the last that names a deputy says who presides in the holder's place. */
export interface ModelRecusal {
  readonly person: string;
  deputy: string | null;
  ended: boolean;
}

/** What a consulted organisation concluded: the agency owes it a written answer. */
export interface ModelConsultation {
  /** Learnt from the server, in the order of conclusions. */
  id: string;
  readonly bodyId: string;
  answer: { text: string; revision: number } | null;
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
  /** What the server calls the newest of them. */
  paperId: string;
  recusals: ModelRecusal[];
  /** Every body that led one of its rounds. */
  bodies: string[];
  /** Everybody ever invited, and organisations that led a round. */
  invited: string[];
  consultations: ModelConsultation[];
  round: {
    number: number;
    version: number;
    /** The committee that leads it, whose rules hold and whose members are asked; or a consulted organisation. */
    bodyId: string;
    /** Persons and organisations asked besides. */
    invitees: readonly string[];
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
  /** The minutes of a counting in the dossier, if there are any. */
  minutes: string | null;
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

export const isOver = ({ state }: ModelDocument): boolean =>
  state === 'adopted' || state === 'rejected' || state === 'withdrawn';

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
