/**
 * Whether a body can work under its rules of procedure, as a list of what could never be done. Pure: rules that nobody
 * could ever satisfy are found before a document is stuck under them.
 */
import type { Flaw } from '../../platform/errors';
import { majority } from '../../workflow/majority';
import { quorum } from '../../workflow/quorum';
import type { Rules } from './rules.schema';

/** How many hold office in the body on the day the rules are set. */
export interface BodyInOffice {
  /** Chair, deputies and members, each person once, less the suspended. */
  readonly members: number;
  readonly presiding: number;
  readonly office: number;
}

export const flawCodes = [
  'quorum-of-none',
  'quorum-above-roll',
  'majority-of-none',
  'majority-unreachable',
  'casting-vote-secret',
  'nobody-presides',
  'no-ballot-mode',
  'no-secrecy',
  'silence-without-meaning',
  'silence-is-never-secret',
  'personnel-needs-session',
  'meeting-needs-session',
  'ballot-hours-without-written',
  'nobody-extends',
  'nobody-screens',
  'paper-comes-later',
  'answer-never-asked',
] as const;
export type FlawCode = (typeof flawCodes)[number];

type Found = readonly [code: FlawCode, path: string, params?: Flaw['params']];

/** Everything that cannot work; without anybody in office yet, only what could work for no body at all. */
export function flawsOf(rules: Rules, body: BodyInOffice): Flaw[] {
  return [...counting(rules, body), ...voting(rules), ...acting(rules, body)].map(
    ([code, path, params = {}]) => ({ code, path, params }),
  );
}

/** With everybody present and everybody for it, a ballot must pass. */
function counting(rules: Rules, { members }: BodyInOffice): Found[] {
  const roll = Math.max(1, members);
  const found: Found[] = [];
  const reached = quorum(rules.quorum, roll, roll);
  const won = majority(rules.majority, roll, roll);
  if (rules.quorum.numerator === 0) found.push(['quorum-of-none', 'quorum']);
  if (!reached.met) found.push(['quorum-above-roll', 'quorum', { needed: reached.needed, roll }]);
  if (rules.majority.numerator === 0) found.push(['majority-of-none', 'majority']);
  if (!won.met) found.push(['majority-unreachable', 'majority', { needed: won.needed, roll }]);
  return found;
}

function voting(rules: Rules): Found[] {
  const { ballotModes, secrecies, silence, tie } = rules;
  const session = ballotModes.includes('session');
  const beyond = ballotModes.some((mode) => mode !== 'session');
  const onlySecret = secrecies.length > 0 && !secrecies.includes('open');
  const found: Found[] = [];
  if (ballotModes.length === 0) found.push(['no-ballot-mode', 'ballotModes']);
  if (secrecies.length === 0) found.push(['no-secrecy', 'secrecies']);
  if (ballotModes.includes('silence') && silence === 'none')
    found.push(['silence-without-meaning', 'silence']);
  // What somebody's silence counts as is known to all, so such a ballot cannot be secret.
  if (ballotModes.includes('silence') && onlySecret) found.push(['silence-is-never-secret', 'secrecies']);
  if (tie === 'presiding-decides' && onlySecret) found.push(['casting-vote-secret', 'tie']);
  if (rules.personnelOnlyInSession && beyond && !session)
    found.push(['personnel-needs-session', 'personnelOnlyInSession']);
  if (rules.differingOpinionsForceMeeting && beyond && !session)
    found.push(['meeting-needs-session', 'differingOpinionsForceMeeting']);
  if (rules.minimumBallotHours > 0 && session && !beyond)
    found.push(['ballot-hours-without-written', 'minimumBallotHours']);
  return found;
}

/** Who there is for what the rules leave to a role. A body nobody belongs to yet is not blamed for that. */
function acting(rules: Rules, body: BodyInOffice): Found[] {
  const missing = (role: 'office' | 'presiding'): boolean => body.members > 0 && body[role] === 0;
  const found: Found[] = [];
  if (rules.tie === 'presiding-decides' && missing('presiding')) found.push(['nobody-presides', 'tie']);
  if (rules.extendedBy.every(missing)) found.push(['nobody-extends', 'extendedBy']);
  if (rules.screening.length > 0 && missing('office')) found.push(['nobody-screens', 'screening']);
  // Asked for on submission, but made only when the document is signed.
  if (rules.requiredPapers.includes('signed-copy')) found.push(['paper-comes-later', 'requiredPapers']);
  if (rules.delegable.includes('answer') && rules.confirmingDays === 0)
    found.push(['answer-never-asked', 'delegable']);
  return found;
}
