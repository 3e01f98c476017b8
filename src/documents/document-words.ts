import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tx } from '../platform/database/tx';
import { indexedWords, wordsTogether } from '../text/search-words';

/** What a document may be found by: the words of its titles and of all its versions. */
@Entity('document_words')
export class DocumentWords {
  @PrimaryColumn('uuid') documentId: string;
  @Column('uuid') committeeId: string;
  /** Of the title of today. */
  @Column('tsvector') title: string;
  @Column('tsvector') words: string;
}

/** PostgreSQL keeps 1 MB of words; of a document with more those of former texts go. */
const mostFormer = 450_000;

const words = `array_to_tsvector(string_to_array($3, ' '))`;
const together = `case
    when octet_length(array_to_string(tsvector_to_array(w.words), '')) > ${mostFormer} then excluded.words
    else w.words || excluded.words end`;
const byTitle = `insert into document_words as w (document_id, committee_id, title, words)
  values ($1, $2, ${words}, ${words})
  on conflict (document_id) do update set title = excluded.title, words = ${together}`;
const byText = `insert into document_words as w (document_id, committee_id, title, words)
  values ($1, $2, '', ${words}) on conflict (document_id) do update set words = ${together}`;

interface Of {
  readonly id: string;
  readonly committeeId: string;
}

export function findByTitle(tx: Tx, { id, committeeId }: Of, title: string): void {
  tx.send(byTitle, [id, committeeId, indexedWords([title])]);
}

/** The document is found by these words too from now on: each of them what `indexedWords` gives for a text. */
export function findByText(tx: Tx, { id, committeeId }: Of, ofTexts: readonly string[]): void {
  tx.send(byText, [id, committeeId, wordsTogether(ofTexts)]);
}
