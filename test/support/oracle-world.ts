import type { BallotMode } from '../../src/workflow/facts';

/* Who there is, and by which rules committees work. */

export interface Seats {
  readonly chair: string;
  readonly deputies: readonly string[];
  readonly members: readonly string[];
  readonly office: readonly string[];
  /** Drafters of the lead agency. */
  readonly drafters: readonly string[];
  readonly appraiser: string;
  readonly auditor: string;
  /** Drafts for the committee, but in another agency. */
  readonly stranger: string;
  /** Chair or deputies who belong to the lead agency as well: its text is their own. */
  readonly ofTheAgency: readonly string[];
}

export interface ModelCommittee {
  readonly id: string;
  readonly seats: Seats;
  /** The committee its documents climb to, where one of its office runs the procedure too. */
  readonly above: string;
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

/** Consulted now and then: its head presides over rounds of its own. */
export interface ModelOrganisation {
  readonly id: string;
  readonly head: string;
  /** With the head. */
  readonly members: readonly string[];
}

export interface World {
  now: number;
  readonly organisations: ReadonlyMap<string, ModelOrganisation>;
  /** Persons of no committee who are invited. */
  readonly guests: readonly string[];
  readonly committees: ReadonlyMap<string, ModelCommittee>;
}
