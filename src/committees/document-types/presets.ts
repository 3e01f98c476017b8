import { z } from 'zod';
import { typeDetails } from './document-types.schemas';
import party from './party-types.json';
import state from './state-types.json';

export const families = ['party', 'state'] as const;
export type Family = (typeof families)[number];

const preset = z.object({ family: z.enum(families), source: z.string(), types: z.array(typeDetails) });

/** The types of a family, as its rules on documents name them. Read once: a fault in the files stops the start. */
export const presets: Readonly<Record<Family, z.output<typeof preset>>> = {
  party: preset.parse(party),
  state: preset.parse(state),
};
