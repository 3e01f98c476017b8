/** `docs/workflow.md`, printed from the machine: a diagram and the table of acts nobody has to keep up to date by hand. */
import type { ChoiceName } from './choices';
import { documentStates, finalStates, isFinal, type DocumentState } from './facts';
import type { GateName } from './gates';
import type { Role } from './machine-words';
import { actNames, stateNames, type Language } from './names';
import { offersIn, type Offer } from './offers';

const roleNames: Record<Role, string> = {
  drafters: 'drafters',
  office: 'office',
  presiding: 'presiding person',
  accepting: 'presiding person, not on their own',
  concluding: 'presiding person of the round',
};
const clockGates: readonly GateName[] = [
  'timeHasCome',
  'timeHasComeOrAllIsSettled',
  'timeHasComeOrAllHaveVoted',
];
const phases = [
  ...new Set(documentStates.filter((state) => !isFinal(state) && state !== 'suspended').map(phaseOf)),
];

export function printWorkflow(): string {
  return `# The lifecycle of a document

Printed from \`src/workflow/document.machine.ts\` by \`node scripts/print-workflow.mjs\` after a build; do not edit by hand.

## Diagram

\`\`\`mermaid
stateDiagram-v2
${diagram().join('\n')}
\`\`\`

\`resume\` leads back to the state the document was suspended in (\`resumeTo\`).

## Acts

"Depends on" tells which way an act leads; "gates" must hold, or the act is refused with the reason and the persons who can
clear it. _Clock_: the system does it too, once the due time has passed.

${table(['state', 'act', 'who', 'depends on', 'gates', 'to'], [...documentStates.flatMap(rowsOf), ...standingRows()])}

## Names

${table(['state', 'English', 'Vietnamese'], named(stateNames))}

${table(['act', 'English', 'Vietnamese'], named(actNames))}
`;
}

function named<Key extends string>(
  names: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): string[][] {
  return (Object.keys(names.en) as Key[]).map((key) => [`\`${key}\``, names.en[key], names.vi[key]]);
}

/** Padded as the formatter pads, so that the printed file passes its check. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

function diagram(): string[] {
  const boxes = phases.flatMap((phase) => [
    `  state ${phase} {`,
    ...documentStates
      .filter((state) => phaseOf(state) === phase)
      .map((state) => `    ${nodeOf(state)}: ${state}`),
    '  }',
  ]);
  const own = documentStates.flatMap((state) =>
    offersIn(state)
      .filter(({ act, ownToState }) => ownToState && act !== 'resume')
      .map((offer) => `  ${nodeOf(state)} --> ${nodeOf(offer.to)}: ${labelOf(offer)}`),
  );
  const always = phases.flatMap((phase) => [
    `  ${phase} --> suspended: suspend`,
    `  suspended --> ${phase}: resume`,
    `  ${phase} --> withdrawn: withdraw`,
  ]);
  const ends = finalStates.map((state) => `  ${state} --> [*]`);
  return [
    ...boxes,
    '  [*] --> draft_editing',
    ...new Set(own),
    ...always,
    '  suspended --> withdrawn: withdraw',
    ...ends,
  ];
}

function labelOf({ act, when }: Offer): string {
  const outcome = when.filter((name) =>
    /^(outcomeIs|nextIs|ballotIs|quorumIs|opinionsDiffer|partsAre|pointsAre|noPoints)/.test(name),
  );
  return outcome.length > 0 ? `${act} (${outcome.map(spoken).join(', ')})` : act;
}

/** `confirmingPeriodIsNotSet` -> `confirming period is not set`. */
function spoken(name: ChoiceName | GateName): string {
  return name.startsWith('resumesTo ')
    ? name
    : name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function rowsOf(state: DocumentState): string[][] {
  const own = offersIn(state).filter(({ ownToState }) => ownToState);
  const resumes = own.filter(({ act }) => act === 'resume');
  const shown = own.filter((offer) => offer.act !== 'resume' || offer === resumes[0]);
  return shown.map((offer) => row(`\`${state}\``, offer));
}

/** What is offered everywhere is printed once, not fourteen times. */
function standingRows(): string[][] {
  const standing = offersIn('draft.editing').filter(({ ownToState }) => !ownToState);
  return standing.map((offer) =>
    row(offer.act === 'suspend' ? 'all but final and `suspended`' : 'all but final', offer),
  );
}

function row(state: string, { act, who, when, gates, to }: Offer): string[] {
  const clock = gates.some((gate) => clockGates.includes(gate));
  const asked = gates.filter((gate) => gate !== 'personActs').map(spoken);
  const whom = [...who.map((role) => roleNames[role]), ...(clock ? ['_clock_'] : [])].join(', ');
  if (act === 'resume') return [state, `\`${act}\``, whom, '`resumeTo`', asked.join('; '), '`resumeTo`'];
  return [state, `\`${act}\``, whom, when.map(spoken).join('; '), asked.join('; '), `\`${to}\``];
}

function phaseOf(state: string): string {
  return state.split('.')[0] ?? state;
}
function nodeOf(state: DocumentState): string {
  return state.replace('.', '_');
}
