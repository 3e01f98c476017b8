import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tx } from '../platform/database/tx';
import { indexedWords } from '../text/search-words';

/** What a comment is found by. */
@Entity('comment_words')
export class CommentWords {
  @PrimaryColumn('uuid') commentId: string;
  @Column('uuid') committeeId: string;
  @Column('uuid') documentId: string;
  @Column('tsvector') words: string;
}

const set = `insert into comment_words (comment_id, committee_id, document_id, words)
  values ($1, $2, $3, array_to_tsvector(string_to_array($4, ' ')))
  on conflict (comment_id) do update set words = excluded.words`;

/** The comment is found by what it says now, and what it proposes. */
export function findCommentBy(
  tx: Tx,
  {
    id,
    committeeId,
    documentId,
  }: { readonly id: string; readonly committeeId: string; readonly documentId: string },
  { body, proposedText }: { readonly body: string; readonly proposedText?: string | undefined },
): void {
  tx.send(set, [id, committeeId, documentId, indexedWords([body, proposedText ?? ''])]);
}
