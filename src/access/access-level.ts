/** Who may see a document or a paper at all: everybody its state shows it to, fewer, or those named. */
export const accessLevels = ['open', 'internal', 'confidential'] as const;
export type AccessLevel = (typeof accessLevels)[number];
