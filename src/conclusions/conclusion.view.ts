import { z } from 'zod';
import { calendarDate, instant, uuid } from '../platform/http/schemas';
import { outcomes } from '../workflow/facts';
import { itemKinds } from './conclusion.entity';
import { directiveKinds, responseOutcomes, strengths, verificationCodes } from './directive.entity';

const named = z.object({ id: uuid, name: z.string() });
const onBehalfOf = named.nullable().meta({ description: 'In whose place, by a mandate.' });
const step = { body: z.string(), by: named, recordedAt: instant, etag: z.string() };

export const responseView = z
  .object({ outcome: z.enum(responseOutcomes), clauseIds: z.array(uuid), enteredBy: named, ...step })
  .meta({ id: 'DirectiveResponse' });
export const verificationView = z
  .object({ code: z.enum(verificationCodes), ...step })
  .meta({ id: 'DirectiveVerification' });
export const confirmationView = z
  .object({ confirmed: z.boolean(), onBehalfOf, ...step })
  .meta({ id: 'DirectiveConfirmation' });
export const exchangeView = z
  .object({
    id: uuid,
    kind: z.enum(['question', 'clarification']),
    body: z.string(),
    by: named,
    onBehalfOf,
    recordedAt: instant,
  })
  .meta({ id: 'DirectiveExchange' });

export const directiveView = z
  .object({
    id: uuid,
    documentId: uuid,
    n: z.number().int().meta({ description: 'Counted through the whole document.' }),
    conclusionId: uuid.nullable(),
    commentId: uuid.nullable().meta({ description: 'The comment whose ruling ordered it.' }),
    kind: z.enum(directiveKinds),
    strength: z.enum(strengths),
    text: z.string(),
    addressee: named.nullable(),
    clauseIds: z.array(uuid),
    dueOn: calendarDate.nullable(),
    criterion: z.string().nullable(),
    createdAt: instant,
    locked: z
      .boolean()
      .meta({ description: 'Its answer stands: the revision was returned for other points.' }),
    lifted: z.object({ at: instant, by: named, onBehalfOf, reason: z.string() }).nullable(),
    response: responseView.nullable(),
    verification: verificationView.nullable(),
    confirmation: confirmationView.nullable(),
    exchanges: z.array(exchangeView),
    etag: z.string(),
  })
  .meta({ id: 'Directive' });

export const conclusionAnswerView = z
  .object({ paper: z.object({ id: uuid, title: z.string() }).nullable(), enteredBy: named, ...step })
  .meta({ id: 'ConclusionAnswer' });

export const conclusionView = z
  .object({
    id: uuid,
    documentId: uuid,
    roundNumber: z.number().int(),
    versionN: z.number().int().meta({ description: 'The text it speaks about.' }),
    noticeId: uuid.nullable().meta({ description: 'The notice over several documents it belongs to.' }),
    answerDueAt: instant
      .nullable()
      .meta({ description: 'Until when a consulted organisation is owed a written answer.' }),
    answer: conclusionAnswerView.nullable(),
    outcome: z.enum(outcomes),
    form: z.string(),
    number: z.string().nullable(),
    officialDate: calendarDate,
    summary: z.string(),
    items: z.array(z.object({ kind: z.enum(itemKinds), text: z.string() })),
    reviewOn: calendarDate.nullable(),
    issuedBy: named,
    onBehalfOf,
    issuedAt: instant,
    directives: z.array(directiveView),
    etag: z.string(),
  })
  .meta({ id: 'Conclusion' });

export const conclusionList = z
  .object({
    items: z.array(conclusionView),
    byRuling: z.array(directiveView).meta({ description: 'Directives opened by rulings on comments.' }),
  })
  .meta({ id: 'ConclusionList' });
