import { z } from 'zod';
import { calendarDate, instant, line, uuid } from '../../platform/http/schemas';
import { relationKinds } from './document-relation.entity';

const act = z.object({
  number: line(100),
  date: calendarDate,
  organ: line(),
  title: line(2000).nullable().default(null),
});

export const newRelation = z
  .object({
    kind: z.enum(relationKinds),
    documentId: uuid.optional().meta({ description: 'The document here that it is done to.' }),
    act: act.optional().meta({ description: 'Or the act elsewhere.' }),
    effectiveFrom: calendarDate
      .nullable()
      .default(null)
      .meta({ description: 'With the document itself unless given.' }),
    effectiveTo: calendarDate.nullable().default(null),
  })
  .refine(({ documentId, act }) => (documentId === undefined) !== (act === undefined), {
    message: 'document-or-act',
    path: ['documentId'],
  })
  .meta({ id: 'NewRelation' });
export type NewRelation = z.output<typeof newRelation>;

export const relationEnd = z.object({ reason: line(2000) }).meta({ id: 'RelationEnd' });

const named = z.object({ id: uuid, name: z.string() });

export const relationView = z
  .object({
    id: uuid,
    direction: z.enum(['outgoing', 'incoming']).meta({ description: 'Outgoing: this document does it.' }),
    kind: z.enum(relationKinds),
    document: z
      .object({ id: uuid, title: z.string(), number: z.string().nullable(), committee: named })
      .nullable()
      .meta({ description: 'The other document.' }),
    act: z
      .object({ number: z.string(), date: calendarDate, organ: z.string(), title: z.string().nullable() })
      .nullable(),
    effectiveFrom: calendarDate.nullable(),
    effectiveTo: calendarDate.nullable(),
    warning: z.object({ code: z.string(), message: z.string() }).nullable(),
    recordedAt: instant,
    recordedBy: named,
    endedAt: instant.nullable(),
    endReason: z.string().nullable(),
  })
  .meta({ id: 'DocumentRelation' });
export const relationsView = z.object({ items: z.array(relationView) });
