export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The first of vi and en that `Accept-Language` prefers (q values respected); English where it names neither. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag, quality: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const match = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (match) return match;
  }
  return 'en';
}
