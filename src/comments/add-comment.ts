import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { whoseTurn } from '../documents/who-could';
import { line } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { runsDocument } from '../access/predicates';
import {
  openDocument,
  plainlyFirst,
  type CurrentRound,
  type OpenDocument,
} from '../documents/document-standing';
import { record } from '../ledger/record';
import { named } from '../organisations/party-name';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { etagOf } from '../platform/http/preconditions';
import { newId } from '../platform/ids';
import { authorOf, type Authorship } from './author';
import { findCommentBy } from './comment-words';
import { commentKinds } from './comment.entity';
import { carryAnchors } from './carry-anchors';
import { madePlace } from './comment-place';
import { enteredForAnother } from './entered-for-another';
import { newAnchor, placeQuote, type MadeAnchor } from './place-quote';
import type { CommentView } from './comment-rows';

export const commentContent = z.object({
  kind: z.enum(commentKinds).default('remark'),
  /** An objection that must be settled by its author or a ruling. */
  blocking: z.boolean().default(false),
  body: line(100_000),
  proposedText: z.string().min(1).max(100_000).optional(),
});

export const newComment = commentContent
  .extend({
    anchor: newAnchor,
    ...enteredForAnother,
  })
  .meta({ id: 'NewComment' });
export type NewComment = z.output<typeof newComment>;

/** The clause must stand in the version under discussion. */
const insert = `
  insert into comments (committee_id, document_id, round_id, round_number, version_n, id, clause_id,
    quote_exact, quote_prefix, quote_suffix, quote_from, quote_to, kind, blocking, body, proposed_text, by_party_id,
    entered_by, channel, paper_id, mandate_id, revision, created_at)
  select $1, $2, $3, $4, $5, $6, $7::uuid, $8, $9, $10, $20::integer, $21::integer, $11, $12, $13, $14, $15,
    $16, $17, $19, $22, 1, $18
  where $7::uuid is null or exists (
    select from version_clauses vc where vc.document_id = $2 and vc.version_n = $5 and vc.clause_id = $7)
  returning created_at as "createdAt", ${named('by_party_id', 'created_at')} as by,
    ${named('entered_by', 'created_at')} as "enteredBy"`;

type Stored = Pick<CommentView, 'createdAt' | 'by' | 'enteredBy'>;

/** One of those asked, or the office for them, says something about a clause or the whole text. */
@Injectable()
export class AddComment {
  constructor(private readonly transactions: Transactions) {}

  /** `added` is missing when the request was a repetition: then it has to be read, under today's permissions. */
  async run(
    actor: Actor,
    documentId: string,
    input: NewComment,
  ): Promise<{ id: string; added?: CommentView }> {
    checkContent(input);
    let added: CommentView | undefined;
    const { id } = await this.transactions.run(actor, async (tx) => {
      const { document, round, author } = await plainlyFirst(async (depth) => {
        const document = await openDocument(tx, actor, documentId, 'shared', 'comment.create', depth);
        const round = await roundTaking(tx, document);
        return { document, round, author: await authorOf(tx, actor, document, input) };
      });
      const id = newId();
      const { anchor: asked, ...content } = input;
      const anchor = asked ? await placeQuote(tx, documentId, round.versionN, asked) : null;
      record(tx, {
        type: 'comment.added',
        committeeId: document.committeeId,
        documentId,
        data: { commentId: id, round: round.number, ...content, ...author, anchor: told(anchor) },
      });
      const view = await this.store(tx, document, round, author, { id, ...content, anchor });
      // Where there is a newer text already, the comment stands in that one.
      added = document.latestVersion === round.versionN ? view : undefined;
      return { id };
    });
    return { id, ...(added ? { added } : {}) };
  }

  private async store(
    tx: Tx,
    document: OpenDocument,
    round: CurrentRound,
    author: Authorship,
    { id, anchor, ...input }: Omit<NewComment, 'anchor'> & { id: string; anchor: MadeAnchor | null },
  ): Promise<CommentView> {
    const { kind, blocking, body, proposedText = null } = input;
    const { clauseId = null, quote = null } = anchor ?? {};
    const stored = await tx.first<Stored>(insert, [
      ...[document.committeeId, document.id, round.id, round.number, round.versionN, id, clauseId],
      ...[
        quote?.exact ?? null,
        quote?.prefix ?? null,
        quote?.suffix ?? null,
        kind,
        blocking,
        body,
        proposedText,
      ],
      ...[author.byPartyId, tx.context.personId, author.channel, tx.now, author.paperId],
      ...[quote?.from ?? null, quote?.to ?? null, author.mandateId],
    ]);
    if (!stored) throw new Invalid('unknown-clause', {}, 'anchor.clauseId');
    const { committeeId, id: documentId } = document;
    findCommentBy(tx, { id, committeeId, documentId }, input);
    // What comes late is about the text of its round, and there may be newer ones.
    for (let n = round.versionN + 1; clauseId !== null && n <= document.latestVersion; n += 1)
      await carryAnchors(tx, document, n, id);
    return {
      ...{ id, documentId: document.id, roundNumber: round.number, versionN: round.versionN },
      ...{ anchor: told(anchor), kind, blocking, body, proposedText },
      place: madePlace(round.versionN, clauseId, quote),
      ...{ ...stored, channel: author.channel, paperId: author.paperId, mandateId: author.mandateId },
      ...{ objection: null, edited: false, locked: false, replies: 0 },
      ...{ withdrawnAt: null, settledAt: null, settledBy: null },
      ...{ disposition: null, answer: null, ruling: null, etag: etagOf(1) },
    };
  }
}

/** As it was asked for, and with the words where only their position was given. */
function told(anchor: MadeAnchor | null) {
  if (!anchor) return null;
  if (!anchor.quote) return { clauseId: anchor.clauseId, quote: null };
  const { exact, prefix, suffix } = anchor.quote;
  return { clauseId: anchor.clauseId, quote: { exact, prefix, suffix } };
}

export function checkContent(input: { kind: string; proposedText?: string | undefined }): void {
  if (input.kind === 'amendment' && !input.proposedText) {
    throw new Invalid('proposed-text-missing', {}, 'proposedText');
  }
}

/** While comments are open anybody asked; after closing the office alone, with what was said in the session or came late. */
async function roundTaking(tx: Tx, document: OpenDocument): Promise<CurrentRound> {
  const { round, state, standing } = document;
  const open = state === 'comments.open' && round !== null && round.dueAt > tx.now;
  const late = state === 'conclusion.pending' && round !== null && runsDocument(standing);
  if (!round || !(open || late)) throw Refused.because('comments-closed', {}, await whoseTurn(tx, document));
  return round;
}
