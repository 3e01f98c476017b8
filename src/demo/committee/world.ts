import type { DemoClient } from '../client/demo-client';
import type { DocumentTypeKey, OrganisationKey } from './committee';
import type { PersonKey } from './people';

/** The committee as it stands in the database: who and what documents are made with. */
export interface DemoWorld {
  readonly as: (person: PersonKey) => DemoClient;
  readonly committeeId: string;
  readonly persons: Readonly<Record<PersonKey, string>>;
  readonly organisations: Readonly<Record<OrganisationKey, string>>;
  readonly types: Readonly<Record<DocumentTypeKey, string>>;
}

export type PartyKey = PersonKey | 'front';
/** The person who speaks for a party, and what to send as `by`: nothing where one speaks for oneself. */
export function speakerFor(world: DemoWorld, party: PartyKey): { client: DemoClient; by?: string } {
  if (party !== 'front') return { client: world.as(party) };
  return { client: world.as('consulted'), by: world.organisations.front };
}

export const partyId = (world: DemoWorld, party: PartyKey): string =>
  party === 'front' ? world.organisations.front : world.persons[party];
