import { z } from 'zod';
import type { Tx } from '../../platform/database/tx';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { instant, uuid } from '../../platform/http/schemas';
import { Round, RoundInvitee } from '../../documents/round.entity';
import type { OpenDocument } from '../../documents/document-standing';
import { actBody, defineAct } from '../act';
import type { PresiderChoice } from '../../workflow/facts';
import { unscreened } from '../../workflow/screening';
import { requireTime } from '../minimum-period';
import { bodyInput, roundBody } from '../round-body';
import { requireScreened } from '../screening';

const roundInput = actBody.extend({
  dueAt: instant,
  body: bodyInput.optional(),
  /** Persons and organisations asked besides the body's members. */
  invitees: z.array(uuid).max(500).default([]),
  /** The chair unless a deputy is named for this round; of an organisation its head unless a member is. */
  presidingPersonId: uuid.optional(),
  /** Codes of the points that the rules of procedure ask the office to check. */
  screening: z.array(z.string().max(60)).max(50).default([]),
});

/** A round begins: who presides, under which rules, on which version, until when, and who is asked besides the body. */
export const openComments = defineAct({
  type: 'open-comments',
  summary: 'Open a round of comments',
  body: roundInput,
  namesPeople: true,
  particulars: ({ document, facts: { opening }, input: { body, presidingPersonId, screening } }) => {
    const own = presidingPersonId === undefined ? 'by-office' : 'named';
    const elsewhere = body !== undefined && body.id !== document.committeeId;
    const presider: PresiderChoice = elsewhere ? 'of-another-body' : own;
    return {
      presider,
      // Another committee screens by its own rules, which are read when it opens the round.
      unscreened: unscreened(body?.kind === 'committee' && elsewhere ? [] : opening.screening, screening),
    };
  },
  perform: async ({ tx, actor, document, facts, input, officialDate, timing }) => {
    const dueAt = new Date(input.dueAt);
    if (dueAt <= tx.now) throw new Invalid('due-not-in-future', {}, 'dueAt');
    const invitees = [...new Set(input.invitees)];
    await requireParties(tx, invitees);
    const number = (document.round?.number ?? 0) + 1;
    const id = newId();
    const { rulesVersion, ...body } = await roundBody(tx, document, input, facts.people.office);
    const { id: rulesVersionId, rules } = rulesVersion;
    requireScreened(rules, input.screening, facts.people.office);
    const minimumUntil = requireTime(rules, tx.now, dueAt, document.timeZone);
    const key = { committeeId: document.committeeId, documentId: document.id };
    await tx.insert(Round, {
      ...{ ...key, id, number, versionN: document.latestVersion, dueAt, officialDate },
      ...{ ...body, rulesVersionId, minimumUntil, openedAt: tx.now, openedBy: actor.personId! },
    });
    await tx.insert(
      RoundInvitee,
      invitees.map((partyId) => ({ ...key, roundId: id, partyId })),
    );
    timing.dueAt = dueAt;
    await tx.query('update documents set round_number = $2, shown_version = latest_version where id = $1', [
      document.id,
      number,
    ]);
    await numberDraft(tx, document);
    const { minimumCommentDays } = rules;
    const until = minimumUntil?.toISOString() ?? null;
    return {
      ...{ openedRound: number, dueAt: dueAt.toISOString(), invitees, ...body, rulesVersionId },
      byRules: { screening: [...new Set(input.screening)], minimumCommentDays, minimumUntil: until },
    };
  },
});

async function requireParties(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await tx.query('select from parties where id = any($1)', [ids]);
  if (known.length !== ids.length) throw new Invalid('unknown-party', {}, 'invitees');
}

/** "Dự thảo lần 2": counted when comments open on a text that no earlier round had. */
async function numberDraft(tx: Tx, document: OpenDocument): Promise<void> {
  await tx.query(
    `update versions set draft_number =
       (select coalesce(max(draft_number), 0) + 1 from versions where document_id = $1)
      where document_id = $1 and n = $2 and draft_number is null`,
    [document.id, document.latestVersion],
  );
}
