import type { Actor } from '../access/actor';
import { officialDateFor } from '../documents/official-date';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { ConclusionNotice, ConclusionNoticePart } from './conclusion.entity';
import { openDocumentOfConclusion } from './open-conclusion';

/** A conclusion, and what it bears now. */
export interface Part {
  readonly id: string;
  readonly documentId: string;
  readonly committeeId: string;
  readonly bodyId: string;
  readonly form: string;
  readonly number: string | null;
  readonly officialDate: string;
}
const parts = `select q.id, q.document_id as "documentId", q.committee_id as "committeeId", r.body_id as "bodyId",
    q.form, q.number, q.official_date::text as "officialDate"
  from conclusions q join rounds r on r.id = q.round_id where q.id = any($1) order by q.document_id, q.id`;

/** @throws Invalid `unknown-conclusion` */
async function findParts(tx: Tx, ids: readonly string[]): Promise<[Part, ...Part[]]> {
  const found = await tx.query<Part & Record<string, unknown>>(parts, [ids]);
  const [first, ...others] = found;
  if (!first || found.length !== new Set(ids).size) throw unknownConclusion();
  return [first, ...others];
}
/** To those who may not see its document a conclusion is like an unknown one. */
export const unknownConclusion = (): Invalid => new Invalid('unknown-conclusion', {}, 'conclusionIds');

/**
 * Opens every document in turn, always in the order of their ids, so that two notices at once cannot wait for each other.
 * `hidden`: what to say to those who may not see one of them.
 * @throws Invalid, Forbidden
 */
export async function openParts(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  wish: { readonly officialDate: string; readonly reason?: string | undefined },
  hidden: (conclusionId: string) => Error,
): Promise<{ officialDate: string; found: [Part, ...Part[]] }> {
  let { officialDate } = wish;
  for (const { id } of await findParts(tx, ids)) {
    const document = await openDocumentOfConclusion(tx, actor, id, 'conclusion.register').catch(
      (error: unknown) => {
        throw error instanceof NotFound ? hidden(id) : error;
      },
    );
    officialDate = await officialDateFor(tx, document, wish.officialDate, wish.reason);
  }
  // Under the locks: what one of them bears may have been entered while this waited for them.
  return { officialDate, found: await findParts(tx, ids) };
}

/** @throws Invalid `notice-of-one-committee` */
export function requireOneBody(found: readonly Part[]): void {
  const bodies = new Set(found.map(({ committeeId, bodyId }) => `${committeeId} ${bodyId}`));
  if (bodies.size > 1) throw new Invalid('notice-of-one-committee', {}, 'conclusionIds');
}

/** Read again under the locks: another notice may have taken one of them meanwhile. @throws Refused */
export async function requireUnregistered(tx: Tx, ids: readonly string[]): Promise<void> {
  const taken = await tx.query('select from conclusions where id = any($1) and notice_id is not null', [ids]);
  if (taken.length > 0) throw Refused.because('conclusion-in-notice');
}

interface NoticeWish {
  readonly form: string;
  readonly number: string;
  readonly officialDate: string;
  readonly reason: string | null;
  readonly corrects: string | null;
}

/** The notice with what it holds; its conclusions bear its number, form and date from now on. Returns its id. */
export async function storeNotice(
  tx: Tx,
  notice: NoticeWish,
  held: readonly (Part & { readonly before?: Pick<Part, 'form' | 'number' | 'officialDate'> })[],
): Promise<string> {
  const id = newId();
  const { form, number, officialDate } = notice;
  await tx.insert(ConclusionNotice, {
    ...{ ...notice, id, committeeId: held[0]!.committeeId, revision: 1 },
    ...{ recordedBy: tx.context.personId!, recordedAt: tx.now },
  });
  await tx.insert(
    ConclusionNoticePart,
    held.map(({ before, ...part }) => ({
      ...{ noticeId: id, conclusionId: part.id, committeeId: part.committeeId, documentId: part.documentId },
      formerForm: (before ?? part).form,
      formerNumber: (before ?? part).number,
      formerDate: (before ?? part).officialDate,
    })),
  );
  await tx.query(
    `update conclusions set notice_id = $2, form = $3, number = $4, official_date = $5, revision = revision + 1
      where id = any($1)`,
    [held.map((part) => part.id), id, form, number, officialDate],
  );
  return id;
}
