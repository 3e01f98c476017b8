import { markAnswerOverdue, markAnswerReminded, markReviewTold } from '../conclusions/mark-reminded';
import { markRoundReminded } from '../documents/mark-round-reminded';
import type { FactData, FactType } from '../ledger/fact-types';
import type { Tx } from '../platform/database/tx';

/** What a time is about: a round, or a conclusion. */
export interface Due {
  readonly id: string;
  readonly committeeId: string;
  readonly documentId: string;
  /** The instant, or the calendar day that has come. */
  readonly dueAt: Date;
  readonly data: FactData;
}

/** What the clock says once when a time is near, or has come, and nothing else in the procedure moves by it. */
export interface Reminder {
  readonly type: FactType;
  /** Yields `Due`; $1 = now. */
  readonly due: string;
  /** Writes down that it was said; under the document's lock. False where there is nothing to say any more. */
  readonly mark: (tx: Tx, due: Due) => Promise<boolean>;
}

/** As near as the rules pinned to the round say. */
const isNear = (dueAt: string): string =>
  `${dueAt} > $1 and ${dueAt} - (v.rules ->> 'reminderHours')::int * interval '1 hour' <= $1`;

const openRounds = `select r.id, r.committee_id as "committeeId", r.document_id as "documentId", r.due_at as "dueAt",
    json_build_object('round', r.number) as data
   from rounds r join rules_versions v on v.id = r.rules_version_id
  where r.closed_at is null and r.reminded_at is null and ${isNear('r.due_at')}
  order by r.due_at`;

const owedAnswers = (which: string): string => `select q.id, q.committee_id as "committeeId",
    q.document_id as "documentId", q.answer_due_at as "dueAt",
    json_build_object('conclusionId', q.id, 'bodyId', r.body_id) as data
   from conclusions q join rounds r on r.id = q.round_id join rules_versions v on v.id = r.rules_version_id
   join documents d on d.id = q.document_id and d.state not in ('adopted', 'rejected', 'withdrawn', 'suspended')
  where ${which} and not exists (select from conclusion_answers a
    where a.conclusion_id = q.id and a.superseded_at is null)
  order by q.answer_due_at`;
const answersDueSoon = owedAnswers(
  `q.answer_overdue_at is null and q.answer_reminded_at is null and ${isNear('q.answer_due_at')}`,
);
const answersOverdue = owedAnswers('q.answer_overdue_at is null and q.answer_due_at <= $1');

const reviews = `select q.id, q.committee_id as "committeeId", q.document_id as "documentId",
    d.review_on::timestamp at time zone c.time_zone as "dueAt",
    json_build_object('conclusionId', q.id, 'reviewOn', d.review_on) as data
   from documents d join committees c on c.id = d.committee_id
   join conclusions q on q.document_id = d.id and q.outcome = 'defer' and q.review_on = d.review_on
    and q.review_told_at is null
    and not exists (select from conclusions later where later.document_id = d.id and later.id > q.id)
  where d.state = 'suspended' and d.review_on is not null
    and d.review_on <= ($1::timestamptz at time zone c.time_zone)::date
  order by d.review_on, q.id`;

export const reminders: readonly Reminder[] = [
  {
    type: 'comments.due-soon',
    due: openRounds,
    mark: (tx, { id, dueAt }) => markRoundReminded(tx, id, dueAt),
  },
  {
    type: 'consultation.due-soon',
    due: answersDueSoon,
    mark: (tx, { id, dueAt }) => markAnswerReminded(tx, id, dueAt),
  },
  {
    type: 'consultation.overdue',
    due: answersOverdue,
    mark: (tx, { id, dueAt }) => markAnswerOverdue(tx, id, dueAt),
  },
  { type: 'document.review-due', due: reviews, mark: (tx, { id }) => markReviewTold(tx, id) },
];
