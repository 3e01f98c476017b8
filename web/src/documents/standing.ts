import { documentPermissions, type DocumentPermission } from '#access/permission-map';
import { isAsked, isPresiding } from '#access/predicates';
import type { DocumentStanding, Role } from '#access/standing';
import type { DocumentView, Me, Round } from '../api/types';

/** What the reader is to a document, for the server's own permission map: no control is shown that it would refuse. */
export interface Reader {
  readonly me: Me;
  readonly roles: ReadonlySet<Role>;
  readonly may: (permission: DocumentPermission) => boolean;
  readonly presides: boolean;
  /** Asked for their own opinion. */
  readonly asked: boolean;
  /** Whether something is said in the reader's name, or in that of an organisation of theirs. */
  readonly speaksFor: (partyId: string) => boolean;
}

export function readerOf(me: Me, document: DocumentView, rounds: readonly Round[]): Reader {
  const roles: ReadonlySet<Role> = new Set(
    me.committees.find(({ id }) => id === document.committee.id)?.roles,
  );
  const mine = new Set([me.person.id, ...me.organisations.map(({ id }) => id)]);
  const round = rounds.at(-1);
  const rolesIn = (committeeId: string): Set<Role> =>
    new Set(me.committees.find(({ id }) => id === committeeId)?.roles);
  const asksMe = ({ invitees, body }: Round): boolean =>
    mine.has(body.id) || invitees.some(({ id }) => mine.has(id));
  const concluding = round ? round.presiding.id === me.person.id : roles.has('chair');
  const presiding = round?.body.kind === 'organisation' ? roles.has('chair') : concluding;
  const standing: DocumentStanding = {
    ...{ administrator: me.administrator, system: false, roles },
    bodyRoles: round ? rolesIn(round.body.id) : roles,
    climbedRoles: new Set(rounds.flatMap(({ body }) => [...rolesIn(body.id)])),
    // Coordinating agencies read as the lead agency does and decide nothing, so they need no telling apart here.
    agency: mine.has(document.leadAgency.id) ? 'lead' : null,
    invited: rounds.some(asksMe),
    invitedNow: round !== undefined && asksMe(round),
    ...{ presiding, concluding, mightPreside: concluding },
    // A recusal and whom the rules let extend are the server's to know: acts are offered as /actions answers.
    ...{ recused: false, extendedBy: [] },
    ...{ recipient: false, opened: rounds.length > 0, concluded: false, phase: 'other' },
    // Whoever reads the page was let in by the server already: nothing narrows here.
    ...{ signer: false, level: 'open', reader: false, named: false },
  };
  return {
    ...{ me, roles },
    may: (permission) => documentPermissions[permission](standing),
    presides: isPresiding(standing),
    asked: isAsked(standing),
    speaksFor: (partyId) => mine.has(partyId),
  };
}
