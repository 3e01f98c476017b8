import { z } from 'zod';
import { Invalid } from '../platform/errors';
import type { Tx } from '../platform/database/tx';
import { uuid } from '../platform/http/schemas';
import type { Quote } from '../text/anchors/anchor';
import { clauseWords } from '../text/anchors/clause-words';
import { findQuote, standsAt } from '../text/anchors/find-quote';

const quoted = z.string().max(20_000);
const offset = z.number().int().min(0).max(2_000_000);

/** W3C selectors inside one clause. */
export const newAnchor = z
  .object({
    clauseId: uuid,
    quote: z
      .object({ exact: quoted.min(1), prefix: quoted.default(''), suffix: quoted.default('') })
      .nullish(),
    position: z.object({ from: offset, to: offset }).optional().meta({
      description:
        "UTF-16 units of the clause's heading and text, a space between them where it has both. Tells repeated words apart; alone, it quotes what stands there.",
    }),
  })
  .nullish()
  .meta({ description: 'Without an anchor the comment is about the whole text.' });
type NewAnchor = NonNullable<z.output<typeof newAnchor>>;

/** What a new comment is about, in the version under discussion. */
export interface MadeAnchor {
  readonly clauseId: string;
  readonly quote: (Quote & { readonly from: number; readonly to: number }) | null;
}

interface Clause {
  readonly marker: string;
  readonly heading: string;
  readonly text: string;
}
const clauseNamed = `select vc.marker, t.heading, t.text
  from version_clauses vc join clause_texts t on t.id = vc.text_id
  where vc.document_id = $1 and vc.version_n = $2 and vc.clause_id = $3`;

/** @throws Invalid `unknown-clause`, `quote-not-found`, `quote-ambiguous` */
export async function placeQuote(
  tx: Tx,
  documentId: string,
  versionN: number,
  { clauseId, quote, position }: NewAnchor,
): Promise<MadeAnchor> {
  if (!quote && !position) return { clauseId, quote: null };
  const clause = await tx.first<Clause & Record<string, unknown>>(clauseNamed, [
    documentId,
    versionN,
    clauseId,
  ]);
  if (!clause) throw new Invalid('unknown-clause', {}, 'anchor.clauseId');
  if (!quote) return { clauseId, quote: quoteAt(clause, position!) };
  if (position && standsAt(clause, position, quote.exact))
    return { clauseId, quote: { ...quote, ...position } };
  const place = findQuote(clause, quote);
  if (place.found === 'no') throw new Invalid('quote-not-found', {}, 'anchor.quote.exact');
  if (place.found === 'more-than-once') throw new Invalid('quote-ambiguous', {}, 'anchor.quote.exact');
  return { clauseId, quote: { ...quote, from: place.from, to: place.to } };
}

function quoteAt(clause: Clause, { from, to }: { from: number; to: number }): MadeAnchor['quote'] {
  const exact = clauseWords(clause).slice(from, to);
  if (exact.trim() === '' || exact.length !== to - from)
    throw new Invalid('quote-not-found', {}, 'anchor.position');
  return { exact, prefix: '', suffix: '', from, to };
}
