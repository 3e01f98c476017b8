import { z } from 'zod';
import type { Actor } from '../access/actor';
import type { OpenDocument } from '../documents/document-standing';
import type { FactData } from '../ledger/fact-types';
import type { Tx } from '../platform/database/tx';
import { calendarDate, line, uuid } from '../platform/http/schemas';
import type { ActType, DocumentEvent, DocumentFacts, DocumentState } from '../workflow/facts';

/** What every act may carry: the calendar date it bears (the office, with a reason) and why it is done. */
export const actBody = z.object({
  officialDate: calendarDate.optional(),
  reason: line(20_000).optional(),
  onBehalfOf: uuid
    .optional()
    .meta({ description: 'In whose place, by a mandate; the header `On-Behalf-Of` says the same.' }),
});
/** The body of an act that its doer must give a reason for. */
export const reasonedBody = actBody.extend({ reason: line(20_000) });

/** When the clock acts next on the document. Effects and acts set it; it is written once, with the state. */
export interface Timing {
  dueAt: Date | null;
  parkedAt: Date | null;
}

export interface ActContext<Body> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly document: OpenDocument;
  readonly facts: DocumentFacts;
  readonly input: Body;
  /** YYYY-MM-DD, in the committee's calendar. */
  readonly officialDate: string;
  readonly timing: Timing;
}

type EventOf<Type extends ActType> = Extract<DocumentEvent, { type: Type }>;
type Particulars<Type extends ActType> = Omit<EventOf<Type>, 'type' | 'by'>;

/**
 * One act: its body, what the machine must know of it, and what it writes besides the state. `access` has said who and
 * the machine when before `perform` runs; whatever a state asks on entry or exit is an effect, not part of an act. What
 * was found out for the machine is handed on to be written, so that both speak of the same.
 */
export interface Act<
  Type extends ActType = ActType,
  Body extends z.output<typeof actBody> = never,
  Found = undefined,
> {
  readonly type: Type;
  readonly summary: string;
  readonly body: z.ZodType<Body>;
  /** Refusals of its own, past the gates, name who can clear them: so people are asked for beforehand. */
  readonly namesPeople?: true;
  /** Where it leads is nobody's to know before it is done: a rehearsal says that it is allowed, and no more. */
  readonly leadsUnforeseen?: true;
  /** Who does it, where the permission is that of several: before they learn how the document stands. */
  readonly authorise?: (context: Pick<ActContext<Body>, 'tx' | 'document' | 'facts'>) => Promise<void>;
  readonly find?: (context: ActContext<Body>) => Promise<Found>;
  readonly particulars?: (
    context: ActContext<Body>,
    found: Found,
  ) => Particulars<Type> | Promise<Particulars<Type>>;
  readonly perform?: (context: ActContext<Body>, to: DocumentState, found: Found) => Promise<FactData>;
}

export type AnyAct = Act<ActType, z.output<typeof actBody>, unknown>;

/** Keeps each act's own types while it is written, and lets the registry hold them all. */
export const defineAct = <Type extends ActType, Body extends z.output<typeof actBody>, Found = undefined>(
  act: Act<Type, Body, Found>,
): AnyAct => act as unknown as AnyAct;
