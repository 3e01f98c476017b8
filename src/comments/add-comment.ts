import { Injectable } from '@nestjs/common';
import { z } from 'zod';
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
import { commentKinds } from './comment.entity';
import { enteredForAnother } from './entered-for-another';
import type { CommentView } from './comment-rows';

const quoted = z.string().max(20_000);

export const commentContent = z.object({
  kind: z.enum(commentKinds).default('remark'),
  /** An objection that must be settled by its author or a ruling. */
  blocking: z.boolean().default(false),
  body: line(100_000),
  proposedText: z.string().min(1).max(100_000).optional(),
});

export const newComment = commentContent
  .extend({
    anchor: z
      .object({
        clauseId: z.uuid(),
        quote: z
          .object({ exact: quoted.min(1), prefix: quoted.default(''), suffix: quoted.default('') })
          .optional(),
      })
      .optional()
      .meta({ description: 'Without an anchor the comment is about the whole text.' }),
    ...enteredForAnother,
  })
  .meta({ id: 'NewComment' });
export type NewComment = z.output<typeof newComment>;

/** The clause must stand in the version under discussion, with the quoted words in it. */
const insert = `
  insert into comments (committee_id, document_id, round_id, round_number, version_n, id, clause_id,
    quote_exact, quote_prefix, quote_suffix, kind, blocking, body, proposed_text, by_party_id, entered_by, channel,
    paper_id, mandate_id, revision, created_at)
  select $1, $2, $3, $4, $5, $6, $7::uuid, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $19, $20, 1, $18
  where $7::uuid is null or exists (
    select from version_clauses vc join clause_texts t on t.document_id = vc.document_id and t.id = vc.text_id
     where vc.document_id = $2 and vc.version_n = $5 and vc.clause_id = $7
       and ($8::text is null or strpos(normalize(t.heading || ' ' || t.text), normalize($8)) > 0))
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
        const round = roundTaking(document, tx.now);
        return { document, round, author: await authorOf(tx, actor, document, input) };
      });
      const id = newId();
      const { anchor = null, ...content } = input;
      record(tx, {
        type: 'comment.added',
        committeeId: document.committeeId,
        documentId,
        data: { commentId: id, round: round.number, ...content, ...author, anchor },
      });
      added = await this.store(tx, document, round, author, { id, ...input });
      return { id };
    });
    return { id, ...(added ? { added } : {}) };
  }

  private async store(
    tx: Tx,
    document: OpenDocument,
    round: CurrentRound,
    author: Authorship,
    { id, ...input }: NewComment & { id: string },
  ): Promise<CommentView> {
    const quote = input.anchor?.quote;
    const stored = await tx.first<Stored>(insert, [
      ...[document.committeeId, document.id, round.id, round.number, round.versionN, id],
      ...[input.anchor?.clauseId ?? null, quote?.exact ?? null, quote?.prefix ?? null, quote?.suffix ?? null],
      ...[input.kind, input.blocking, input.body, input.proposedText ?? null],
      ...[author.byPartyId, tx.context.personId, author.channel, tx.now],
      ...[author.paperId, author.mandateId],
    ]);
    if (!stored) return refuseAnchor(tx, document.id, round.versionN, input.anchor!.clauseId);
    const { kind, blocking, body, proposedText = null } = input;
    return {
      ...{ id, documentId: document.id, roundNumber: round.number, versionN: round.versionN },
      ...{
        clauseId: input.anchor?.clauseId ?? null,
        quote: quote ?? null,
        kind,
        blocking,
        body,
        proposedText,
      },
      ...{ ...stored, channel: author.channel, paperId: author.paperId, mandateId: author.mandateId },
      ...{ objection: null, edited: false, locked: false, replies: 0 },
      ...{
        withdrawnAt: null,
        settledAt: null,
        settledBy: null,
        disposition: null,
        answer: null,
        ruling: null,
      },
      etag: etagOf(1),
    };
  }
}

export function checkContent(input: { kind: string; proposedText?: string | undefined }): void {
  if (input.kind === 'amendment' && !input.proposedText) {
    throw new Invalid('proposed-text-missing', {}, 'proposedText');
  }
}

/** While comments are open anybody asked; after closing the office alone, with what was said in the session or came late. */
function roundTaking(document: OpenDocument, now: Date): CurrentRound {
  const { round, state, standing } = document;
  const open = state === 'comments.open' && round !== null && round.dueAt > now;
  const late = state === 'conclusion.pending' && round !== null && runsDocument(standing);
  if (!round || !(open || late)) throw Refused.because('comments-closed');
  return round;
}

async function refuseAnchor(tx: Tx, documentId: string, versionN: number, clauseId: string): Promise<never> {
  const clause = await tx.query(
    'select from version_clauses where document_id = $1 and version_n = $2 and clause_id = $3',
    [documentId, versionN, clauseId],
  );
  if (clause.length === 0) throw new Invalid('unknown-clause', {}, 'anchor.clauseId');
  throw new Invalid('quote-not-found', {}, 'anchor.quote.exact');
}
