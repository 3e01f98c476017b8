import { applyCorrections } from '../../documents/corrections/apply-corrections';
import type { Tx } from '../../platform/database/tx';
import { takeNumber } from '../../register/take-number';
import { rulesOf } from '../rules-of';
import { actBody, defineAct } from '../act';

type Hashes = Readonly<
  Record<'votedVersion' | 'signedVersion', number> & Record<'votedHash' | 'signedHash' | 'title', string>
>;

/** The presiding person signs the exact text adopted; where the rules say so, its number is taken with the signature. */
export const sign = defineAct({
  type: 'sign',
  summary: 'Sign the document',
  body: actBody,
  perform: async ({ tx, actor, document, officialDate }) => {
    const { committeeId, id: documentId, typeId } = document;
    const corrections = await applyCorrections(tx, document);
    await tx.query(
      `update documents set signed_at = $2, signed_by = $3, signed_version = latest_version,
         shown_version = latest_version where id = $1`,
      [documentId, tx.now, actor.personId],
    );
    const numbered = (await rulesOf(tx, document)).numberTakenAt === 'sign';
    const number = numbered ? await takeNumber(tx, { committeeId, documentId, typeId, officialDate }) : null;
    return { ...(await hashes(tx, documentId)), corrections, number: number?.text ?? null };
  },
});

/** What was voted on and what is signed stand side by side in the ledger. */
async function hashes(tx: Tx, documentId: string): Promise<Hashes> {
  const row = await tx.first<Hashes & Record<string, unknown>>(
    `select b.version_n as "votedVersion", encode(b.version_hash, 'hex') as "votedHash",
       v.n as "signedVersion", encode(v.content_hash, 'hex') as "signedHash", d.title
      from documents d join versions v on v.document_id = d.id and v.n = d.signed_version
      join ballots b on b.document_id = d.id and b.subject = 'whole' and b.outcome = 'passed'
      where d.id = $1 order by b.id desc limit 1`,
    [documentId],
  );
  return row!;
}
