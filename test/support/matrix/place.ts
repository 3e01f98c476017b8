import type { DocumentWish, TestDocument } from '../document-in-state';
import type { Kind, Who } from './sight';

/** What a document holds besides itself, by id; what there is not yet in its state is missing. */
export interface Parts {
  /** Of the member; one more of theirs; of the invited person; entered for the deputy, who objects to it. */
  comment?: string;
  spareComment?: string;
  invitedComment?: string;
  enteredComment?: string;
  directive?: string;
  conclusion?: string;
  /** Over this document and a signed one. */
  notice?: string;
  ballot?: string;
  correction?: string;
  relation: string;
  openPaper: string;
  internalPaper: string;
  /** Open, and the invited organisation's. */
  opinionPaper: string;
  confidentialPaper: string;
}

/** How many versions there are, which the committee was shown last, the invited were asked about, and was signed. */
export interface Versions {
  readonly latest: number;
  readonly shown: number;
  readonly asked: number;
  readonly signed: number;
}

/** Who says what in the round: by themselves, and by letter to the office. */
export interface Speakers {
  readonly author: Who;
  readonly byLetter: Who;
}

interface Standing {
  readonly speakers: Speakers;
  readonly kind: Kind;
  readonly state: string;
  readonly versions: Versions;
}

/** How a document comes into its state. */
export interface Plan extends Omit<Standing, 'speakers'> {
  readonly speakers?: Speakers;
  /** How its round is opened besides. */
  readonly round?: object;
  /** For whom the letter speaks, where it is an organisation. */
  readonly letterOf?: string;
  readonly typeId?: string;
  /** The last step on the usual way, and what is done from there. */
  readonly reach: NonNullable<DocumentWish['state']>;
  readonly then?: (document: TestDocument) => Promise<unknown>;
  /** After everybody was told of all that happened before. */
  readonly atLast?: (document: TestDocument) => Promise<unknown>;
}

/** A document in a state, with something of every kind in it whose words bear its mark. */
export interface Place extends Standing {
  readonly name: string;
  /** What is said in its round is hidden while it is open. */
  readonly sealed: boolean;
  readonly document: TestDocument;
  readonly parts: Parts;
}

type Words = 'title' | 'revised' | 'objection' | 'position' | 'reply' | 'point';

/** Words that only those may read who may see what they stand in. */
export const mark = (place: string, what: keyof Parts | Words): string =>
  `zq-${place.replaceAll(' ', '')}-${what}-qz`;
export const marks = /zq-(\w+)-(\w+)-qz/g;
