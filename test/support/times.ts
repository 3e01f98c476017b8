const factor = Number(process.env.TIMES ?? 1);

/** How often a property or a random text is tried. `TIMES=20 npx jest test/unit test/texts` looks twenty times as long, `.ci/run` three times. */
export const times = (usually: number): number => Math.max(1, Math.round(usually * factor));
