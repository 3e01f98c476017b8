import type { ActCommand, Obstacle } from './oracle-commands';
import type { ModelDocument } from './oracle-model';
import { ableToLead, ownOf, presiderOf } from './oracle-people';
import type { ModelCommittee, World } from './oracle-world';

/** By the rules of the body that is to lead: everything screened, at least as much time as they give, and a presider. */
export function opening(world: World, document: ModelDocument, act: OpeningAct): Obstacle[] {
  const { screening, dueAt, presiding, body = document.committeeId } = act;
  const leading = world.committees.get(body) ?? ownOf(world, document);
  const left = leading.screening.some((code) => screening !== undefined && !screening.includes(code));
  const short = dueAt !== undefined && dueAt < world.now + leading.minimumCommentDays * 24 * 3_600_000;
  const stranger = leading.id !== document.committeeId && act.by !== undefined && !belongsTo(leading, act.by);
  const able = ableToLead(world, document, body);
  // Of the committee's own rounds it is known beforehand that there is nobody to name.
  const nobody = body === document.committeeId && able.length === 0;
  return [
    ...(left ? [{ status: 409, code: 'unscreened' }] : []),
    ...(short ? [{ status: 422, code: 'too-short' }] : []),
    ...(stranger ? [{ status: 422, code: 'unknown-body' }] : []),
    ...(presiding !== undefined && !able.includes(presiding)
      ? [{ status: 422, code: 'may-not-preside' }]
      : []),
    ...((presiding === undefined && presiderOf(world, document, body) === undefined) || nobody
      ? [{ status: 409, code: 'no-chair' }]
      : []),
  ];
}

type OpeningAct = ActCommand & { readonly by?: string };

const belongsTo = ({ seats }: ModelCommittee, person: string): boolean =>
  Object.values(seats).flat().includes(person);
