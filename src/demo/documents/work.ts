import type { DocumentTypeKey } from '../committee/committee';
import type { DemoWorld } from '../committee/world';

/** A document being worked on, with what later steps refer to. */
export interface Work {
  readonly world: DemoWorld;
  readonly documentId: string;
  /** When it was opened by the server's clock; due times count from here. */
  readonly openedAt: Date;
  /** Ids of the clauses of the first version by label; clauses keep them through every later version. */
  readonly clauseIds: ReadonlyMap<string, string>;
  readonly commentIds: string[];
  /** The paper that opinions which came by letter are entered from. */
  readonly letterId?: string;
}

interface Version {
  readonly clauses: readonly { readonly clauseId: string; readonly label: string; readonly kind: string }[];
}

/** The lead agency opens a document with its first text. */
export async function openWork(
  world: DemoWorld,
  { type, title, text }: { type: DocumentTypeKey; title: string; text: string },
): Promise<Work> {
  const agency = world.as('agency');
  const { id, createdAt } = await agency.post<{ id: string; createdAt: string }>('/documents', {
    ...{ committeeId: world.committeeId, typeId: world.types[type], title },
    leadAgencyId: world.organisations.agency,
  });
  const { clauses } = await addText(world, id, text);
  const labelled = clauses.map(({ clauseId, label, kind }) => [label || kind, clauseId] as const);
  return {
    ...{ world, documentId: id, openedAt: new Date(createdAt), clauseIds: new Map(labelled) },
    commentIds: [],
  };
}

export const addText = (world: DemoWorld, documentId: string, text: string): Promise<Version> =>
  world.as('agency').post(`/documents/${documentId}/versions`, { format: 'text', content: text });

export function clauseId({ clauseIds }: Work, label: string): string {
  const id = clauseIds.get(label);
  if (!id) throw new Error(`The demonstration's text has no clause ${label}`);
  return id;
}

export const clauseIdsOf = (work: Work, labels: readonly string[] = []): string[] =>
  labels.map((label) => clauseId(work, label));

export const daysAfter = ({ openedAt }: Work, days: number): string =>
  new Date(openedAt.getTime() + days * 86_400_000).toISOString();
