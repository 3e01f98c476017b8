import { through, isOn, type Attributes, type ElementReader } from './xml-reader';

export interface Level {
  start: number;
  format: string;
  /** `%1.%2`; undefined where the level says nothing. */
  text?: string;
  /** 0: never; n: only after a level above the nth; undefined: after every level above. */
  restart?: number;
  /** Every number in it in Arabic digits. */
  legal: boolean;
  /** The paragraph style that is numbered by this level. */
  style?: string;
  font?: string;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  styleLink?: string;
  numStyleLink?: string;
}

interface ListOverride {
  start?: number;
  level?: Level;
}

interface ListInstance {
  abstractId?: string;
  readonly overrides: Map<number, ListOverride>;
}

/** One list as a paragraph names it. Lists with the same `counts` go on with each other's numbers. */
export interface List {
  readonly id: string;
  readonly counts: string;
  level(at: number): Level | undefined;
  /** Where this list begins to count anew at a level. */
  startOverride(at: number): number | undefined;
  levelOfStyle(styleId: string): number | undefined;
}

/** What the part `numbering` defines. */
export class Numbering {
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly instances = new Map<string, ListInstance>();
  private readonly lists = new Map<string, List | undefined>();

  readonly reader: ElementReader = through((name, attributes) => {
    if (name === 'w:abstractNum') return this.abstractReader(attributes);
    if (name === 'w:num') return this.instanceReader(attributes);
    return name === 'w:numbering' ? 'through' : undefined;
  });

  list(numId: string): List | undefined {
    if (!this.lists.has(numId)) this.lists.set(numId, this.build(numId));
    return this.lists.get(numId);
  }

  private build(id: string): List | undefined {
    const instance = this.instances.get(id);
    const found = this.abstractOf(instance?.abstractId);
    if (!instance || !found) return undefined;
    const [counts, { levels }] = found;
    return {
      ...{ id, counts },
      level: (at) => instance.overrides.get(at)?.level ?? levels.get(at),
      startOverride: (at) => instance.overrides.get(at)?.start,
      levelOfStyle: (styleId) =>
        [...levels].find(
          ([at, level]) => (instance.overrides.get(at)?.level ?? level).style === styleId,
        )?.[0],
    };
  }

  /** A list that only names a list style is the one that defines this style. */
  private abstractOf(id: string | undefined): [string, AbstractList] | undefined {
    const list = id === undefined ? undefined : this.abstracts.get(id);
    if (id === undefined || !list) return undefined;
    const link = list.numStyleLink;
    const linked =
      link === undefined ? undefined : [...this.abstracts].find(([, { styleLink }]) => styleLink === link);
    return linked ?? [id, list];
  }

  private abstractReader({ abstractNumId = '' }: Attributes): ElementReader {
    const list: AbstractList = { levels: new Map() };
    this.abstracts.set(abstractNumId, list);
    return through((name, attributes) => {
      if (name === 'w:lvl') return levelReader(attributes, (at, level) => list.levels.set(at, level));
      if (name === 'w:styleLink' && attributes.val) list.styleLink = attributes.val;
      if (name === 'w:numStyleLink' && attributes.val) list.numStyleLink = attributes.val;
      return undefined;
    });
  }

  private instanceReader({ numId = '' }: Attributes): ElementReader {
    const instance: ListInstance = { overrides: new Map() };
    this.instances.set(numId, instance);
    return through((name, attributes) => {
      if (name === 'w:abstractNumId' && attributes.val) instance.abstractId = attributes.val;
      return name === 'w:lvlOverride' ? overrideReader(attributes, instance) : undefined;
    });
  }
}

function overrideReader({ ilvl }: Attributes, instance: ListInstance): ElementReader {
  const override: ListOverride = {};
  instance.overrides.set(whole(ilvl) ?? 0, override);
  return through((name, attributes) => {
    const start = whole(attributes.val);
    if (name === 'w:startOverride' && start !== undefined) override.start = start;
    return name === 'w:lvl' ? levelReader(attributes, (_at, level) => (override.level = level)) : undefined;
  });
}

function levelReader({ ilvl }: Attributes, found: (at: number, level: Level) => void): ElementReader {
  const level: Level = { start: 0, format: 'decimal', legal: false };
  found(whole(ilvl) ?? 0, level);
  return through((name, attributes) => {
    const { val } = attributes;
    if (name === 'w:start') level.start = whole(val) ?? 0;
    if (name === 'w:numFmt') level.format = val ?? 'decimal';
    if (name === 'w:lvlText') level.text = val ?? '';
    if (name === 'w:isLgl') level.legal = isOn(attributes);
    if (name === 'w:pStyle' && val !== undefined) level.style = val;
    if (name === 'w:lvlRestart') level.restart = whole(val) ?? 0;
    if (name === 'w:rFonts') level.font = attributes.ascii ?? attributes.hAnsi ?? '';
    return name === 'w:rPr' ? 'through' : undefined;
  });
}

const whole = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
