import { z } from 'zod';

/** Shapes that every module's requests and answers share. */
/** As the database writes it: one written in capitals is the same, and is compared with what is read. */
export const uuid = z.uuid().toLowerCase();

/** In the years a register can hold. */
const isInReach = (day: string): boolean => day >= '1900-01-01' && day < '2300-01-01';

const reach = { description: 'In the years 1900 to 2299.' };

/** A calendar date, `YYYY-MM-DD`. */
export const calendarDate = z.iso.date().refine(isInReach, 'date-out-of-range').meta(reach);

/** A point in time with its zone, RFC 3339; a suspension moves what is due, and never past four digits of a year. */
export const instant = z.iso.datetime({ offset: true }).refine(isInReach, 'date-out-of-range').meta(reach);

/** A round's place; no document ever has so many, and its column holds it. */
const lastRound = 10_000;
export const roundNumber = z.number().int().min(0).max(lastRound);

/** Spaces, controls, and characters that are there and show nothing: of these alone no title is made. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{C}\u2800]*$/u;

/** A line of text: a name, a title, a reason; one that shows nothing is as good as empty. */
export const line = (longest = 300) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(longest)
    .refine((text) => !unseen.test(text), 'shows-nothing')
    .meta({ pattern: '\\S' });

/** A list in which nothing stands twice. */
export const withoutRepeats = <Item extends z.ZodType<string>>(items: z.ZodArray<Item>) =>
  items
    .refine((named) => new Set<unknown>(named).size === named.length, 'named-twice')
    .meta({ uniqueItems: true });

/** After a command that took what it was about out of its doer's sight. */
export const outOfSight = z
  .object({ id: uuid })
  .meta({ id: 'OutOfSight', description: 'It is done, and you see no more of it.' });

const maximumPage = 200;
const usualPage = 50;

/** The query of every keyset page; add the filters of the resource with `.extend`. */
export const pageQuery = z.object({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(maximumPage).default(usualPage),
});

export const pageSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
