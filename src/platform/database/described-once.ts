import { Query, type Connection } from 'pg';

/** What pg works out from PostgreSQL's description of a statement's rows. */
interface Description {
  fields: readonly unknown[];
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}
/** The parts of pg's query that its types do not name. */
interface Internals {
  prepare(connection: Connection): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  _result: Description;
  _accumulateRows: boolean;
}
const Base = Query as unknown as new (text: string, values: readonly unknown[]) => Query & Internals;

const nothing = (): void => undefined;

/** Of one connection: its statements by name, and itself as somebody who asks for no description. */
interface Known {
  readonly descriptions: Map<string, Description>;
  readonly undescribing: Connection;
}
const connections = new WeakMap<Connection, Known>();

function knownOf(connection: Connection): Known {
  let known = connections.get(connection);
  if (!known) {
    const undescribing = Object.create(connection, { describe: { value: nothing } }) as Connection;
    known = { descriptions: new Map(), undescribing };
    connections.set(connection, known);
  }
  return known;
}

/**
 * A named statement whose rows are described once per connection. pg asks PostgreSQL for the description of every run,
 * which costs both sides as much as a short statement itself; it cannot change, because PostgreSQL refuses to run a
 * prepared statement whose columns have ("cached plan must not change result type").
 */
export class DescribedOnce extends Base {
  /** Where its description is being asked for. */
  private describing: Map<string, Description> | undefined;

  constructor(
    readonly name: string,
    text: string,
    values: readonly unknown[],
  ) {
    super(text, values);
  }

  override prepare(connection: Connection): void {
    const { descriptions, undescribing } = knownOf(connection);
    const description = descriptions.get(this.name);
    if (!description) {
      this.describing = descriptions;
      super.prepare(connection);
      return;
    }
    Object.assign(this._result, description);
    this._accumulateRows = true;
    super.prepare(undescribing);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    this.describing?.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
    super.handleCommandComplete(message, connection);
  }
}
