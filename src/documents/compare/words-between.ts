import type { WentTo } from '../../text/redline/redline';

/** Words of a clause of the version before `version` went to a clause of it, in a split or a merger. */
export interface Step {
  readonly version: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Follows splits and mergers from version to version, oldest first: where the words of each clause ended. A clause that
 * merely went on keeps its lineage and needs no step.
 */
export function wordsBetween(steps: readonly Step[]): WentTo[] {
  const origins = new Map<string, Set<string>>();
  for (let at = 0; at < steps.length;) {
    // All steps of a version at once: what is named in it as a source is the clause as it was before.
    const { version } = steps[at]!;
    const arrived: [string, string[]][] = [];
    for (; steps[at]?.version === version; at++) {
      const { from, to } = steps[at]!;
      arrived.push([to, [from, ...(origins.get(from) ?? [])]]);
    }
    for (const [to, from] of arrived) origins.set(to, new Set([...(origins.get(to) ?? []), ...from]));
  }
  return [...origins].flatMap(([to, from]) =>
    [...from].filter((origin) => origin !== to).map((origin) => ({ from: origin, to })),
  );
}
