/** "Why not yet, and who": what the document is waiting for in its state and on whom, computed and never stored. */
import type { ActType, DocumentEvent, DocumentFacts, Refusal } from './facts';
import { unmet } from './gates';
import { offerFor, personsIn } from './offers';
import { left, refusal } from './refusals';
import { withSomebody } from './somebody-named';
import { unscreened } from './screening';

/** First what keeps the next act from being done; only when nothing does, the act itself. */
export function waitingFor(facts: DocumentFacts): Refusal[] {
  return outstandingIn(facts).map((reason) => withSomebody(facts, reason));
}

function outstandingIn(facts: DocumentFacts): Refusal[] {
  switch (facts.state) {
    case 'draft.editing':
      return unmetOrAct(facts, 'submit');
    case 'draft.screening':
      return unmetOrAct(facts, 'open-comments');
    case 'comments.open':
      return commenting(facts);
    case 'conclusion.pending':
      return concluding(facts);
    case 'revision.editing':
      return unmetOrAct(facts, 'submit-revision');
    case 'revision.confirming':
      return confirming(facts);
    case 'revision.verifying':
      return unmetOrAct(facts, 'accept-revision');
    case 'adoption.voting':
      return voting(facts);
    case 'adoption.finalising':
      return unmetOrAct(facts, 'accept-final');
    case 'adoption.signing':
      return unmetOrAct(facts, 'sign');
    case 'adoption.quarantine':
      return unmetOrAct(facts, 'promulgate');
    case 'suspended':
      return unmetOrAct(facts, 'resume');
    case 'adopted':
    case 'rejected':
    case 'withdrawn':
    default:
      return [];
  }
}

/** Any variant of an act will do where all of them stand behind the same gates. */
function eventOf(type: ActType, { opening }: DocumentFacts): DocumentEvent {
  const by = 'person';
  if (type === 'open-comments')
    return { type, by, presider: 'by-office', unscreened: unscreened(opening.screening, []) };
  if (type === 'issue-conclusion') return { type, by, outcome: 'revise' };
  if (type === 'accept-revision') return { type, by, next: 'vote' };
  if (type === 'open-ballot') return { type, by, mode: 'session' };
  if (type === 'close-ballot') return { type, by, outcome: 'passed', subjectToPoints: false };
  return { type, by };
}

function unmetOrAct(facts: DocumentFacts, act: ActType): Refusal[] {
  const event = eventOf(act, facts);
  const offer = offerFor(facts, event);
  if (!offer) return [];
  const reasons = unmet(offer.gates, facts, event);
  return reasons.length > 0 ? reasons : [refusal('waiting-for-act', personsIn(facts, offer.who), { act })];
}

/** What keeps any conclusion from being issued is not said again of one that puts to the vote. */
function concluding(facts: DocumentFacts): Refusal[] {
  const first = unmetOrAct(facts, 'issue-conclusion');
  return [...first, ...beforeAnyVote(facts).filter(({ code }) => !first.some((said) => said.code === code))];
}

/** The conclusion may be issued with these open, only not "put to vote"; those named can clear them already. */
function beforeAnyVote(facts: DocumentFacts): Refusal[] {
  if (!facts.bodyDecides || !facts.bodyIssues) return [];
  const putToVote: DocumentEvent = { type: 'issue-conclusion', by: 'person', outcome: 'put-to-vote' };
  return unmet(offerFor(facts, putToVote)?.gates ?? [], facts, putToVote);
}

/** Whoever was asked and has not responded first; the office may close at any time. */
function commenting(facts: DocumentFacts): Refusal[] {
  if (facts.due !== 'running') return unmetOrAct(facts, 'close-comments');
  return [
    ...left('responses-missing', facts.notResponded),
    refusal('comment-period-running', facts.people.office),
  ];
}

/** Silence settles when the period ends, but no objection; until then the authors are waited for. */
function confirming(facts: DocumentFacts): Refusal[] {
  const { comments, due } = facts;
  const waiting =
    due === 'passed'
      ? left('comments-unruled', comments.unruled)
      : [
          ...left('comments-unruled', comments.maintained),
          ...left('comments-unanswered', comments.unanswered),
        ];
  return waiting.length > 0 ? waiting : unmetOrAct(facts, 'close-confirming');
}

function voting(facts: DocumentFacts): Refusal[] {
  if (!facts.ballot?.open) return [...meeting(facts), ...unmetOrAct(facts, 'open-ballot')];
  const missing = facts.due === 'passed' ? [] : left('votes-missing', facts.ballot.notVoted);
  return missing.length > 0 ? missing : unmetOrAct(facts, 'close-ballot');
}

/** Said first: not any ballot will do now. */
function meeting({ ballot, people }: DocumentFacts): Refusal[] {
  return ballot?.meetingRequired ? [refusal('meeting-required', people.office)] : [];
}
