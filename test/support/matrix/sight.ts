/*
 * Who sees which document, as the product rule "Visibility" says it, written down apart from the product: "draft.* the
 * agencies, office, presiding person, appraiser; from comments.open the committee and the invitees (a consulted body: its
 * round's text, own comments, their outcome); quarantine the office, signer, members; adopted by its recipients list.
 * Access level narrows it."
 */

/** Kinds of documents that differ in who sees them; a parked one is of the kind it was parked in. */
export const kinds = [
  ...(['draft', 'opened', 'internal', 'confidential', 'quarantine', 'adopted'] as const),
  // Open to all whom it concerns, in a round that a consulted organisation leads, or another committee.
  ...(['heard', 'climbed'] as const),
];
export type Kind = (typeof kinds)[number];

const sight = {
  chair: 'draft opened internal confidential quarantine adopted',
  deputy: 'opened internal quarantine adopted',
  member: 'opened internal quarantine adopted',
  // On the list of readers by name.
  'named member': 'opened internal confidential quarantine adopted',
  office: 'draft opened internal confidential quarantine adopted',
  drafter: 'draft opened internal confidential adopted',
  'of the lead agency': 'draft opened internal adopted',
  'of a coordinating agency': 'draft opened internal adopted',
  appraiser: 'draft opened internal adopted',
  auditor: 'opened internal adopted',
  'invited person': 'opened internal adopted',
  'of an invited organisation': 'opened adopted',
  recipient: 'adopted',
  // On the list of readers by name, which widens nothing.
  'named outsider': '',
  'drafter of no agency': '',
  consulted: '',
  admin: '',
  'former member': '',
  'suspended member': '',
  // Roles add up, so two of the neighbour committee's are asked for at once.
  'neighbour chair and appraiser': '',
  'neighbour deputy and auditor': '',
  'neighbour member and consulted': '',
  'neighbour office and admin': '',
  'neighbour drafter': '',
  administrator: '',
  'head of a consulted body': 'heard',
  'of a consulted body': 'heard',
  'board chair': 'climbed',
  'board member': 'climbed',
  'board office': 'climbed',
  nobody: '',
} as const satisfies Record<string, string>;

export type Who = keyof typeof sight;
export const everybody = Object.keys(sight) as Who[];

export function sees(who: Who, kind: Kind): boolean {
  const seen = sight[who].split(' ');
  // Whoever leads the round, those who see a document with an open round see it still.
  return seen.includes(kind) || ((kind === 'heard' || kind === 'climbed') && seen.includes('opened'));
}

/** Of a document they see, consulted parties and recipients see what they were asked, what they said, what became of it. */
const consultedOnly: readonly Who[] = [
  ...(['invited person', 'of an invited organisation', 'recipient'] as const),
  ...(['head of a consulted body', 'of a consulted body'] as const),
];
export const seesAll = (who: Who): boolean => !consultedOnly.includes(who);
