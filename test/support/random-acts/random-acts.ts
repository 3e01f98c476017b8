import { strictEqual } from 'node:assert';
import type { Client } from 'pg';
import { CheckProgress } from '../../../src/approval/check-progress';
import { RunDeadlines } from '../../../src/approval/run-deadlines';
import type { TestApp } from '../app';
import type { Answer } from '../client';
import { dueAct, obstacles, play } from '../oracle';
import { playAct } from '../oracle-effects';
import type { Command } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { brief, created, inWords, mismatch } from './answers';
import { compareActions } from './actions-seen';
import { audit } from './audit';
import { Chooser } from './chooser';
import { compareAll, storedOf } from './compare';
import type { Coverage } from './coverage';
import type { Dice } from './dice';
import { peopleAround, roleOf } from './doers';
import { explained, withoutTwoTexts } from './orders';
import { whatFollows } from './progress';
import { send } from './send';
import type { Setting } from './setting';
import { situationsOf } from './situations';

const livingPerCommittee = 2;

/** Does random acts through the real commands and holds each against the oracle. */
export class RandomActs {
  /** What was done, newest last. */
  readonly log: string[] = [];
  done = 0;
  private readonly world: World;
  private readonly documents: ModelDocument[] = [];
  private readonly chooser: Chooser;

  constructor(
    private readonly on: TestApp,
    private readonly setting: Setting,
    private readonly database: Client,
    private readonly dice: Dice,
    private readonly coverage: Coverage,
    enough: number,
  ) {
    const committees = new Map(setting.committees.map((committee) => [committee.id, committee]));
    const organisations = new Map([[setting.organisation.id, setting.organisation]]);
    this.world = { now: on.clock.now().getTime(), committees, organisations, guests: [setting.guest] };
    this.chooser = new Chooser(this.world, dice, this.documents, coverage, enough);
  }

  /** So many acts; some more where the dice have left something unreached, but never more than `atMost`. */
  async run(acts: number, atMost = acts): Promise<void> {
    const isEnough = (): boolean => this.chooser.isThrough || this.done >= atMost;
    for (let next = 200; this.done < acts || !isEnough();) {
      await this.keepEnough();
      await this.once();
      if (this.done < next) continue;
      next += 200;
      await compareAll(this.database, this.documents);
      await audit(this.database, this.documents);
    }
    await compareAll(this.database, this.documents);
    await audit(this.database, this.documents);
  }

  /** Two thirds from what the oracle allows, one third from anything. */
  private async once(): Promise<void> {
    const { dice } = this;
    const document = this.chooser.anyDocument();
    if (dice.chance(1 / 3)) {
      return dice.chance(0.85)
        ? this.alone(document, this.chooser.anything(document))
        : this.together(document, [this.chooser.anything(document), this.chooser.anything(document)]);
    }
    const way = dice.next();
    if (way < 0.01) return this.everywhere();
    const presider = way < 0.05 ? this.chooser.otherPresider(document) : undefined;
    if (presider) return this.alone(document, presider);
    // Freely, once everything has been reached often enough.
    if (way < (this.chooser.isThrough ? 0.7 : 0.1)) {
      const [allowed] = this.chooser.someAllowed(document, 1);
      if (allowed) return this.alone(document, allowed);
    }
    const step = this.chooser.purposeful();
    if (step === undefined) return;
    if (step.step.kind === 'wait') return this.wait(step.step.milliseconds);
    if (way > 0.94)
      return this.together(step.document, [
        step.step,
        ...this.chooser.someAllowed(step.document, 1 + dice.below(3)),
      ]);
    return this.alone(step.document, step.step);
  }

  private async keepEnough(): Promise<void> {
    for (const committee of this.setting.committees) {
      const living = this.chooser.living().filter(({ committeeId }) => committeeId === committee.id).length;
      if (living < livingPerCommittee) this.documents.push(await this.setting.aDocument(committee));
    }
  }

  private async alone(document: ModelDocument, command: Command): Promise<void> {
    const found = obstacles(this.world, document, command);
    const note = this.noted(document, command);
    if (command.kind === 'act') await compareActions(this.setting, this.world, document, command.by, command);
    else if (this.dice.chance(0.05)) await this.compareActionsOfAnybody(document);
    const answer = await this.sent(document, command, note);
    strictEqual(mismatch(found, answer), null, `${note}: ${inWords(found)}, but got ${brief(answer)}`);
    if (found.length === 0) this.played(document, command, answer, true);
    await this.settled([document]);
  }

  /** Several at once on one document: what comes out must be what some order of them would give. */
  private async together(document: ModelDocument, commands: readonly Command[]): Promise<void> {
    const usable = withoutTwoTexts(document, commands);
    const notes = usable.map((command) => this.noted(document, command, '∥ '));
    const answers = await Promise.all(usable.map((command, at) => this.sent(document, command, notes[at]!)));
    const stored = (await storedOf(this.database, [document.id])).get(document.id)!;
    const { copy, order, why } = explained(this.world, document, usable, answers, stored);
    if (order === undefined) throw new Error(`No order of these explains what came out: ${why}`);
    for (const at of order) {
      if (answers[at]!.status < 300) this.covered(document, usable[at]!);
      if (answers[at]!.status < 300) this.played(document, usable[at]!, answers[at]!, false);
    }
    expect(document.facts).toEqual(copy!.facts);
    await this.settled([document]);
  }

  /** One allowed act on each of several documents at the same time. */
  private async everywhere(): Promise<void> {
    const documents = this.dice.shuffled(this.chooser.living()).slice(0, 5);
    const pairs = documents.flatMap((document) =>
      this.chooser.someAllowed(document, 1).map((command) => ({ document, command, note: '' })),
    );
    for (const pair of pairs) pair.note = this.noted(pair.document, pair.command, '∥ ');
    const answers = await Promise.all(
      pairs.map(({ document, command, note }) => this.sent(document, command, note)),
    );
    pairs.forEach(({ document, command, note }, at) => {
      strictEqual(mismatch([], answers[at]!), null, `${note}: got ${brief(answers[at]!)}`);
      this.played(document, command, answers[at]!, true);
    });
    await this.settled(documents);
  }

  private async wait(milliseconds: number): Promise<void> {
    this.on.clock.advance({ seconds: Math.ceil(milliseconds / 1000) });
    this.world.now = this.on.clock.now().getTime();
    this.done += 1;
    this.log.push(`#${this.done} the clock moves to ${this.on.clock.now().toISOString()}`);
    await this.on.app.get(RunDeadlines).run();
    const living = this.chooser.living();
    for (const document of living) {
      const act = dueAct(this.world, document);
      if (act === null) continue;
      const from = document.state;
      playAct(this.world, document, act);
      this.coverage.count(from, act, document.state, ' by clock');
      this.log.push(`   ${document.id.slice(-4)} ${from}: ${act.type} by the clock -> ${document.state}`);
    }
    await this.settled(living);
  }

  private noted(document: ModelDocument, command: Command, mark = ''): string {
    const { by, ifMatch, kind, ...rest } = command;
    const role = roleOf(this.world, document, by);
    this.done += 1;
    const what = `${kind} ${JSON.stringify(rest)} if-match ${ifMatch}`;
    return `#${this.done} ${mark}${role} on ${document.id.slice(-4)} in ${document.state}: ${what}`;
  }

  private async sent(document: ModelDocument, command: Command, note: string): Promise<Answer> {
    const person = this.setting.people.get(command.by)!;
    const answer = await send(this.world, person, document, command);
    this.log.push(`${note} => ${brief(answer)}`);
    if (answer.status >= 500) throw new Error(`${note} => ${brief(answer)}`);
    return answer;
  }

  private played(document: ModelDocument, command: Command, answer: Answer, counting: boolean): void {
    for (const situation of situationsOf(this.world, document, command)) this.coverage.met(situation);
    const from = document.state;
    play(this.world, document, command, created(answer));
    if (command.kind === 'version' && document.clauseIds.length === 0) {
      const { clauses } = answer.body as { clauses: { clauseId: string }[] };
      document.clauseIds = clauses.map(({ clauseId }) => clauseId);
    }
    if (counting && command.kind === 'act') this.coverage.count(from, command, document.state);
  }

  /** Counts what a command of several at once leads to, on a copy. */
  private covered(document: ModelDocument, command: Command): void {
    if (command.kind !== 'act') return;
    const copy = structuredClone(document);
    play(this.world, copy, command);
    this.coverage.count(document.state, command, copy.state);
  }

  /** The system looks whether the last answer is in; then the database must say what the oracle says. */
  private async settled(documents: readonly ModelDocument[]): Promise<void> {
    const asked = await this.database.query<{ id: string }>(
      `select id from outbox where kind = 'check-progress' and done_at is null order by id`,
    );
    for (const { id } of asked.rows) await this.on.app.get(CheckProgress).run(id);
    for (const document of documents) {
      const line = whatFollows(this.world, document, this.coverage);
      if (line) this.log.push(line);
      document.progressAsked = false;
    }
    await compareAll(this.database, documents);
  }

  private compareActionsOfAnybody(document: ModelDocument): Promise<void> {
    const person = this.dice.pick(peopleAround(this.world, document));
    return compareActions(this.setting, this.world, document, person);
  }
}
