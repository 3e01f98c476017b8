import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { documentPermissions } from '../access/permission-map';
import { runsDocument, seesEverything } from '../access/predicates';
import { requireOnDocument } from '../access/require';
import type { DocumentStanding } from '../access/standing';
import { scopesFor } from '../committees/mandates/scopes';
import type { MandateScope } from '../committees/rules/rules.schema';
import { readDocument, readDocumentWith, type OpenDocument } from '../documents/document-standing';
import { isOwnText } from '../documents/who-decides';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import type { Language } from '../platform/http/language';
import { messageFor } from '../platform/http/messages';
import { PersonNames } from '../platform/http/problem';
import { decide, waitingFor } from '../workflow/decide';
import {
  actTypes,
  type ActType,
  type DocumentEvent,
  type DocumentFacts,
  type PersonId,
  type Refusal,
} from '../workflow/facts';
import { offerFor, personsIn } from '../workflow/offers';
import type { actionsView } from './action.view';
import { loadFacts, withSilent } from './facts';
import { groundOf, groundWithMandates, type GroundRow, type Mandates } from './ground.queries';
import { readSilent } from './silent.queries';
import { variantsOf } from './variants';

type ActionsView = z.output<typeof actionsView>;

/** "Why not yet, and who": every act with its answer for the caller, and what the document waits for. */
@Injectable()
export class ActionsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly names: PersonNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, documentId: string, language: Language): Promise<ActionsView> {
    const now = this.clock.now();
    const [document, ground] = await readDocumentWith<GroundRow & Mandates>(
      this.reads,
      actor,
      documentId,
      now,
      groundWithMandates,
    );
    requireOnDocument(document.standing, 'document.read');
    const { rules } = ground.rulesVersion;
    const known = await loadFacts(this.reads, document, groundOf(ground, document), now);
    const asking = known.state === 'comments.open';
    const silent = asking ? await readSilent(this.reads, documentId, now) : [];
    // Who has said something yet is sealed with what they said.
    const sealed = rules.sealedRounds && !runsDocument(document.standing);
    const facts = withSilent(known, sealed ? silent.filter((id) => id === actor.personId) : silent);
    const all = seesEverything(document.standing);
    const mandates = (ground.mandates ?? []).filter(([scope]) => rules.delegable.includes(scope));
    const seats = await this.seatsOf(actor, document, facts.people.accepting, mandates, now);
    const actions = actTypes.map((type) => {
      const action = actionFor(seats, facts, type);
      return all ? action : ofOneself(action);
    });
    const waiting = all ? waitingFor(facts) : waitingFor(facts).flatMap((reason) => mine(reason, actor));
    const reasons = [
      ...actions.flatMap(({ answers }) => answers.flatMap((answer) => answer.reasons)),
      ...waiting,
    ];
    const principals = actions.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
    const names = await this.names.namesOf([...reasons.flatMap((reason) => reason.who), ...principals]);
    const person = (id: string) => ({ id, name: names.get(id) ?? null });
    const shown = (reason: Refusal) => ({
      code: reason.code,
      message: messageFor(reason.code, reason.params, language),
      who: reason.who.map(person),
    });
    return {
      state: facts.state,
      since: document.stateSince.toISOString(),
      actions: actions.map(({ type, answers, onBehalfOf }) => ({
        type,
        onBehalfOf: onBehalfOf === null ? null : person(onBehalfOf),
        allowed: answers.some((answer) => answer.allowed),
        reasons: answers.some((answer) => answer.allowed) ? [] : answers[0]!.reasons.map(shown),
        variants:
          answers.length < 2
            ? []
            : answers.map((answer) => ({ ...answer, reasons: answer.reasons.map(shown) })),
      })),
      waitingFor: waiting.map(shown),
    };
  }

  /** One's own first, then those of one's principals: few have any, so each costs a reading of its own. */
  private async seatsOf(
    { personId }: Actor,
    document: OpenDocument,
    accepting: readonly PersonId[],
    mandates: NonNullable<Mandates['mandates']>,
    now: Date,
  ): Promise<Seat[]> {
    const { id, standing: own } = document;
    const seats: Seat[] = [
      { standing: own, onBehalfOf: null, scopes: [], accepts: accepting.includes(personId ?? '') },
    ];
    if (own.recused || mandates.length === 0) return seats;
    // In nobody's place does anybody accept their own text.
    const ownText = await isOwnText(this.reads, id, personId, now);
    for (const principalId of new Set(mandates.map(([, id]) => id))) {
      const principal = { personId: principalId, administrator: false };
      const { standing } = await readDocument(this.reads, principal, id, now);
      const scopes = mandates.filter(([, whose]) => whose === principalId).map(([scope]) => scope);
      const accepts = !ownText && accepting.includes(principalId);
      seats.push({ standing, onBehalfOf: principalId, scopes, accepts });
    }
    return seats;
  }
}

interface Answer {
  /** The value that tells the variants of an act apart: an outcome, or what comes next. */
  readonly variant: string;
  readonly allowed: boolean;
  readonly reasons: readonly Refusal[];
}

interface Action {
  readonly type: ActType;
  readonly answers: readonly Answer[];
  readonly onBehalfOf: string | null;
}

/** What is outstanding, and with whom, is the house's own business. */
const actOfTheHouse = {
  onBehalfOf: null,
  answers: [{ variant: '', allowed: false, reasons: [{ code: 'act-of-others', params: {}, who: [] }] }],
};

/** What others than the house may do themselves; why not, and who else may, is not theirs to know. */
function ofOneself(action: Action): Action {
  if (!action.answers.some(({ allowed }) => allowed)) return { ...actOfTheHouse, type: action.type };
  const { reasons } = actOfTheHouse.answers[0]!;
  const answers = action.answers.map((answer) => (answer.allowed ? answer : { ...answer, reasons }));
  return { ...action, answers };
}

/** In whose right an act may be done: one's own, or by a mandate a principal's. */
interface Seat {
  readonly standing: DocumentStanding;
  readonly onBehalfOf: string | null;
  readonly scopes: readonly MandateScope[];
  /** It decides on the text: not where that is its own, or its holder's. */
  readonly accepts: boolean;
}

/** What may be somebody's own, and then is another's to do than the one's who presides. */
const ofOthers: readonly ActType[] = ['accept-revision', 'return-revision', 'accept-final'];

function actionFor(seats: readonly Seat[], facts: DocumentFacts, type: ActType): Action {
  const permission = `act.${type}` as const;
  const covering = scopesFor(permission);
  const seat = seats.find(
    ({ standing, onBehalfOf, scopes, accepts }) =>
      documentPermissions[permission](standing) &&
      (accepts || !ofOthers.includes(type)) &&
      (onBehalfOf === null || scopes.some((scope) => covering.includes(scope))),
  );
  const answers = answersFor(facts, type, seat !== undefined);
  const allowed = answers.some((answer) => answer.allowed);
  return { type, answers, onBehalfOf: allowed ? seat!.onBehalfOf : null };
}

function answersFor(facts: DocumentFacts, type: ActType, mine: boolean): Answer[] {
  return variantsOf(type).map(({ variant, event }) => {
    const decision = decide(facts, event);
    if (!decision.allowed) return { variant, allowed: false, reasons: decision.reasons };
    return { variant, allowed: mine, reasons: mine ? [] : [actOfOthers(facts, event)] };
  });
}

/** What of it waits for the reader: neither who else is waited for nor how many they are. */
function mine(reason: Refusal, { personId }: Actor): Refusal[] {
  if (!personId || !reason.who.includes(personId)) return [];
  return [{ ...reason, params: { ...reason.params, count: 1 }, who: [personId] }];
}

function actOfOthers(facts: DocumentFacts, event: DocumentEvent): Refusal {
  return { code: 'act-of-others', params: {}, who: personsIn(facts, offerFor(facts, event)?.who ?? []) };
}
