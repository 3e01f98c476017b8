import { takeNumber } from '../../register/take-number';
import { rulesOf } from '../rules-of';
import { actBody, defineAct } from '../act';

/** The presiding person signs the exact text adopted; where the rules say so, its number is taken with the signature. */
export const sign = defineAct({
  type: 'sign',
  summary: 'Sign the document',
  body: actBody,
  perform: async ({ tx, actor, document, officialDate }) => {
    const { committeeId, id: documentId, typeId, latestVersion } = document;
    await tx.query(
      'update documents set signed_at = $2, signed_by = $3, signed_version = latest_version where id = $1',
      [documentId, tx.now, actor.personId],
    );
    const numbered = (await rulesOf(tx, document)).numberTakenAt === 'sign';
    const number = numbered ? await takeNumber(tx, { committeeId, documentId, typeId, officialDate }) : null;
    return { signedVersion: latestVersion, number: number?.text ?? null };
  },
});
