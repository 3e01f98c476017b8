import type { Actor } from '../access/actor';
import type { DocumentStanding } from '../access/standing';
import type { DocumentRow } from './document-statement';

interface Round {
  readonly bodyId: string;
  readonly presidingPersonId: string;
}

/** What a row of `documentStatement` says of the person; what was not asked for counts as not so. */
export function standingOf(row: DocumentRow, actor: Actor, round: Round | null): DocumentStanding {
  const roles = new Set(row.roles);
  const state = row.resume_to ?? row.state;
  const climbed = row.climbed ?? [];
  const isAmong = (persons: readonly string[] | null) =>
    actor.personId !== null && (persons?.includes(actor.personId) ?? false);
  return {
    administrator: actor.administrator,
    system: actor.personId === null,
    roles,
    bodyRoles:
      !round || round.bodyId === row.committee_id
        ? roles
        : new Set(climbed.filter(([, now]) => now).map(([role]) => role)),
    climbedRoles: new Set(climbed.map(([role]) => role)),
    agency: row.lead ? 'lead' : row.coordinating ? 'coordinating' : null,
    invited: row.invited,
    invitedNow: row.invited_now,
    // A consulted organisation leads its own discussion; over the procedure the committee's chair presides.
    presiding: isAmong(row.presiding),
    concluding: isAmong(row.concluding),
    mightPreside: roles.has('chair') || isAmong(round ? [round.presidingPersonId] : []),
    recused: row.recused,
    extendedBy: row.rulesVersion?.rules.extendedBy ?? [],
    recipient: row.recipient,
    opened: row.round_number > 0,
    concluded: row.concluded_at !== null,
    phase: state === 'adoption.quarantine' ? 'quarantine' : state === 'adopted' ? 'adopted' : 'other',
    signer: row.signer,
    level: row.access_level,
    reader: row.reader,
    named: row.named,
  };
}
