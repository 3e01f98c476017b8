import { randomInt } from 'node:crypto';

const factor = Number(process.env.TIMES ?? 1);

/** How often a property or a random text is tried. `TIMES=20 npx jest test/unit test/texts` looks twenty times as long, `.ci/run` three times. */
export const times = (usually: number): number => Math.max(1, Math.round(usually * factor));

/**
 * Of many questions alike one in so many is asked, beginning anywhere; all of them where more is looked at than usually, as
 * before every landing.
 */
export function oneIn(share: number): (at: number) => boolean {
  const every = factor > 1 ? 1 : share;
  const turn = randomInt(every);
  return (at) => at % every === turn;
}
