import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../shared/data');

export interface RealText {
  readonly name: string;
  readonly source: string;
}

/** Real texts stand beside the repository and are not part of it; none where they do not. In the order of their names. */
export function realTexts(under: string, ending: '.txt' | '.md'): RealText[] {
  const place = join(folder, under);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ name, source: readFileSync(join(place, name), 'utf8') }));
}
