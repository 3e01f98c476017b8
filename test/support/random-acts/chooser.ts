import { obstacles } from '../oracle';
import type { Command, Move } from '../oracle-commands';
import { isOver, type ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { bodyOf } from '../oracle-people';
import { nameOf, transitions, type Transition } from '../oracle-transitions';
import type { Coverage } from './coverage';
import type { Dice } from './dice';
import { doerOf, peopleAround, stamped } from './doers';
import { aboutPresiding, anyMoves } from './moves';
import { stepTowards, type Step } from './planner';
import { wayTo } from './ways';

/** Steps after which a purpose is given up. */
const patience = 60;

interface Mission {
  readonly document: ModelDocument;
  readonly target: Transition;
  steps: number;
}

/** Chooses what is done next: anything, something allowed, or a step to where few have been. */
export class Chooser {
  /** What could not be helped as things stood. */
  private readonly hopeless = new Set<string>();
  /** How often each kind of move was tried in each state. */
  private readonly tried = new Map<string, number>();
  private mission: Mission | undefined;

  constructor(
    readonly world: World,
    readonly dice: Dice,
    private readonly documents: readonly ModelDocument[],
    private readonly coverage: Coverage,
    /** How often every transition is to be taken. */
    readonly enough: number,
  ) {}

  /** Whether every transition was taken often enough. */
  get isThrough(): boolean {
    return this.coverage.isThrough(this.enough);
  }

  living(): ModelDocument[] {
    return this.documents.filter((document) => !isOver(document));
  }

  /** One in any of the states in which there is one: many more wait in the first than in the last. */
  anyDocument(): ModelDocument {
    const living = this.living();
    const state = this.dice.pick([...new Set(living.map((document) => document.state))]);
    return this.dice.pick(living.filter((document) => document.state === state));
  }

  /** Any move at all, by anybody, as somebody absent-minded might send it. */
  anything(document: ModelDocument): Command {
    const { dice } = this;
    const byAnybody = dice.chance(0.5);
    const moves = dice.shuffled(anyMoves(this, document));
    const cell = (move: Move): string => `${document.state} ${labelOf(move)} ${byAnybody}`;
    const timesTried = (move: Move): number => this.tried.get(cell(move)) ?? 0;
    // Whatever was tried least in such a state: left to chance, the rare ones would hardly ever meet.
    const move = moves.reduce((least, other) => (timesTried(other) < timesTried(least) ? other : least));
    this.tried.set(cell(move), timesTried(move) + 1);
    const by = byAnybody ? dice.pick(peopleAround(this.world, document)) : doerOf(this, document, move);
    const command = stamped(document, move, by);
    if (command.ifMatch === undefined || dice.chance(0.85)) return command;
    return { ...command, ifMatch: dice.chance(0.3) ? undefined : command.ifMatch + 1 };
  }

  /** Different ones of what somebody may do now; ends are rare, or nothing would get anywhere. */
  someAllowed(document: ModelDocument, wanted: number): Command[] {
    const { dice } = this;
    const allowed = dice
      .shuffled(anyMoves(this, document))
      .map((move) => stamped(document, move, doerOf(this, document, move)))
      .filter((command) => obstacles(this.world, document, command).length === 0)
      .filter((command) => {
        if (command.kind === 'recuse') return dice.chance(0.3);
        if (command.kind !== 'act') return true;
        return dice.chance(endsIt(command) ? 0.02 : command.type === 'suspend' ? 0.1 : 0.5);
      });
    return allowed.slice(0, wanted);
  }

  /** Who decides changes now and then, more often than by chance: else hardly anybody would ever stand in. */
  otherPresider(document: ModelDocument): Command | undefined {
    const allowed = aboutPresiding(this, document)
      .map((move) => stamped(document, move, doerOf(this, document, move)))
      .filter((command) => obstacles(this.world, document, command).length === 0);
    return allowed.find(({ kind }) => kind === 'end-recusal') ?? this.dice.shuffled(allowed)[0];
  }

  /** A step towards the transition that was taken least, on a document not far from it. */
  purposeful(): { document: ModelDocument; step: Step } | undefined {
    for (let attempts = 0; attempts < 30; attempts += 1) {
      this.mission ??= this.newMission();
      if (this.mission === undefined) return undefined;
      const { document, target } = this.mission;
      const body = bodyOf(this.world, document);
      const way = (this.mission.steps += 1) > patience ? undefined : wayTo(body, document, target);
      const step = way && stepTowards(this, document, way[0] ?? target);
      if (step === undefined) {
        this.hopeless.add(this.wishOf(document, target));
        this.mission = undefined;
        continue;
      }
      if (way?.length === 0 && step.kind === 'act' && target.act.startsWith(step.type))
        this.mission = undefined;
      if (way?.length === 0 && step.kind === 'wait') this.mission = undefined;
      return { document, step };
    }
    return undefined;
  }

  private wishOf(document: ModelDocument, target: Transition): string {
    return `${document.id} ${document.revision} ${nameOf(target)}`;
  }

  private newMission(): Mission | undefined {
    const { dice } = this;
    const reachable = transitions.flatMap((target) => {
      const near = this.living()
        .filter((document) => !this.hopeless.has(this.wishOf(document, target)))
        .map((document) => ({ document, way: wayTo(bodyOf(this.world, document), document, target)?.length }))
        .filter(
          (candidate): candidate is { document: ModelDocument; way: number } => candidate.way !== undefined,
        );
      if (near.length === 0) return [];
      const nearest = Math.min(...near.map(({ way }) => way));
      const { document } = dice.pick(near.filter(({ way }) => way === nearest));
      const taken = this.coverage.of(target);
      // Nearest first, and of what is equally near the rarest; what ends a document's way can wait.
      const ends = target.to === 'withdrawn' || target.to === 'rejected';
      return [{ document, target, taken, cost: (nearest + (ends ? 2 : 0)) * 1000 + taken }];
    });
    if (reachable.length === 0) {
      this.hopeless.clear();
      return undefined;
    }
    const wanting = reachable.filter(({ taken }) => taken < this.enough);
    const open = wanting.length > 0 ? wanting : reachable;
    const least = Math.min(...open.map(({ cost }) => cost));
    const { document, target } = dice.pick(open.filter(({ cost }) => cost === least));
    return { document, target, steps: 0 };
  }
}

const labelOf = (move: Move): string =>
  move.kind === 'act' ? `${move.type} ${move.outcome ?? ''}` : `${move.kind} ${'author' in move}`;

const endsIt = (move: Move): boolean =>
  move.kind === 'act' && (move.type === 'withdraw' || move.outcome === 'reject');
