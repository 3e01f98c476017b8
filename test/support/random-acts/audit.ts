import { ok, strictEqual } from 'node:assert';
import type { Client } from 'pg';
import type { ModelDocument } from '../oracle-model';

const settling = [
  'act.',
  'number.',
  'comment.',
  'correction.',
  'directive.',
  'position.',
  'recusal.',
  'consultation.',
  'round.',
  'vote.',
  'ballot.',
  'version.',
  'paper.',
  'document.',
];

/** What must hold over the whole database, whatever happened on the way. */
export async function audit(database: Client, documents: readonly ModelDocument[]): Promise<void> {
  await auditLedger(database, documents);
  await auditChains(database);
  await auditRegister(database, documents);
}

/** Every move in the ledger exactly once, and no row without a move. */
async function auditLedger(database: Client, documents: readonly ModelDocument[]): Promise<void> {
  const { rows } = await database.query<{ id: string; facts: Record<string, number> }>(
    `select document_id as id, json_object_agg(fact_type, rows) as facts
       from (select document_id, fact_type, count(*)::int as rows from ledger
              where document_id is not null group by document_id, fact_type) counted group by document_id`,
  );
  const found = new Map(rows.map(({ id, facts }) => [id, facts]));
  strictEqual(found.size, documents.length, 'documents in the ledger');
  for (const { id, facts } of documents) {
    const stray = Object.keys(found.get(id)!).filter(
      (type) => !settling.some((start) => type.startsWith(start)),
    );
    expect({ id, stray }).toEqual({ id, stray: [] });
    expect({ id, facts: sorted(found.get(id)!) }).toEqual({ id, facts: sorted(facts) });
  }
}

const sorted = (facts: Record<string, number>): [string, number][] =>
  Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));

/** Each act begins in the state where the one before it ended. */
async function auditChains(database: Client): Promise<void> {
  const { rows } = await database.query<{ id: string; state: string; fact: string }>(
    `select d.id, d.state, convert_from(l.canonical, 'UTF8') as fact from documents d
       join ledger l on l.document_id = d.id and l.fact_type like 'act.%' order by d.id, l.id`,
  );
  const at = new Map<string, string>();
  for (const { id, fact } of rows) {
    const { from, to } = (JSON.parse(fact) as { data: { from: string; to: string } }).data;
    strictEqual(from, at.get(id) ?? 'draft.editing', `where an act of document ${id} began`);
    at.set(id, to);
  }
  for (const { id, state } of rows)
    strictEqual(state, at.get(id), `where the last act of document ${id} ended`);
}

/** Numbers follow each other without a gap, void ones included; an issued document has one, and it stands. */
async function auditRegister(database: Client, documents: readonly ModelDocument[]): Promise<void> {
  const { rows } = await database.query<{ numbers: number[]; last: number }>(
    `select array_agg(e.number order by e.number) as numbers, p.last from register_entries e
       join number_periods p on p.series_id = e.series_id and p.period = e.period group by e.series_id, e.period, p.last`,
  );
  for (const { numbers, last } of rows) {
    expect(numbers).toEqual(Array.from({ length: last }, (_, at) => at + 1));
  }
  const taken = documents.reduce((sum, { numbersTaken }) => sum + numbersTaken, 0);
  strictEqual(
    rows.reduce((sum, { numbers }) => sum + numbers.length, 0),
    taken,
    'numbers taken',
  );
  const wrong = await database.query(
    `select d.id, d.state from documents d
      where (d.state = 'adopted') <> (d.issued_on is not null)
         or (d.state = 'adopted' and 1 <> (select count(*) from register_entries e
               where e.document_id = d.id and e.voided_at is null))
         or (d.state not in ('adopted', 'adoption.quarantine', 'suspended') and exists (select from register_entries e
               where e.document_id = d.id and e.voided_at is null))`,
  );
  expect(wrong.rows).toEqual([]);
  ok(rows.length > 0 || taken === 0, 'a register without a period');
}
