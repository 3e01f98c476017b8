import { accessLevels, type AccessLevel } from '../../access/access-level';
import { Invalid } from '../../platform/errors';

/*
 * This installation is not cleared for State secrets (Law on Protection of State Secrets: MẬT, TỐI MẬT, TUYỆT MẬT): what
 * bears such a mark is refused. "Bảo mật", "mật độ" and their like are ordinary words.
 */
const marks: ReadonlySet<string> = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']);
const neverOrdinary = /(^|[^\p{L}\p{M}])(TỐI|TUYỆT) MẬT($|[^\p{L}\p{M}])/u;

/** @throws Invalid `state-secret` for the level of a State secret, `unknown-access-level` for any other that we have not. */
export function accessLevelOf(given: string): AccessLevel {
  const level = accessLevels.find((known) => known === given);
  if (level) return level;
  if (marks.has(asMark(given.replace(/^độ\s+/iu, '')))) throw new Invalid('state-secret', {}, 'accessLevel');
  throw new Invalid('unknown-access-level', {}, 'accessLevel');
}

/** @throws Invalid `state-secret` where the title bears a State secret's mark. */
export function refuseMarked(title: string, path = 'title'): void {
  if (isMarked(title)) throw new Invalid('state-secret', {}, path);
}

/** A mark stands by itself between signs, or in capitals among other words. */
export function isMarked(title: string): boolean {
  const text = title.normalize('NFC').replace(/\s+/gu, ' ');
  const parts = text.split(/[^\p{L}\p{M}\p{N} ]+/u).map((part) => part.trim());
  return (
    parts.some((part) => marks.has(asMark(part)) || marks.has(asMark(part.replace(/^độ mật /iu, '')))) ||
    neverOrdinary.test(text) ||
    parts.some((part) => runsOfCapitals(part).some((run) => marks.has(run)))
  );
}

const asMark = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase();

/** Words in capitals that follow each other, as they stand: "Nghị quyết MẬT về BẢO MẬT" has "MẬT" and "BẢO MẬT". */
function runsOfCapitals(part: string): string[] {
  const runs: string[][] = [[]];
  for (const word of part.split(' ')) {
    if (word !== '' && word === word.toUpperCase() && word !== word.toLowerCase()) runs.at(-1)!.push(word);
    else runs.push([]);
  }
  return runs.map((run) => run.join(' '));
}
