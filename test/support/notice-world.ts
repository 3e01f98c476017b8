import type { Client } from 'pg';
import type { Role } from '../../src/access/standing';
import { usualRules } from '../../src/committees/rules/rules.schema';
import { newId } from '../../src/platform/ids';

const since = '2020-01-01';

/** People, a committee and one document written straight into the tables, for what reads them behind the commands. */
export class NoticeWorld {
  readonly committeeId = newId();
  readonly documentId = newId();
  private readonly termId = newId();
  private readonly typeId = newId();
  private readonly rulesId = newId();

  private constructor(
    private readonly db: Client,
    readonly now: Date,
    readonly leadAgencyId: string,
  ) {}

  /** A draft by a lead agency without members, in a committee without members. */
  static async make(db: Client, now: Date): Promise<NoticeWorld> {
    const world = new NoticeWorld(db, now, newId());
    await world.party(world.leadAgencyId, 'organisation');
    await world.insert('organisations', { id: world.leadAgencyId, created_at: now });
    const founder = await world.person();
    const { committeeId, termId, typeId, rulesId } = world;
    const created = { committee_id: committeeId, created_at: now };
    await world.insert('committees', {
      ...{ id: committeeId, name: 'Standing Committee', organ_symbol: 'SC', created_at: now },
      time_zone: 'Asia/Ho_Chi_Minh',
    });
    await world.insert('committee_terms', { id: termId, ...created, name: 'Term', from_date: since });
    await world.insert('rules_versions', {
      ...{ id: rulesId, committee_id: committeeId, n: 1, recorded_at: now },
      rules: JSON.stringify(usualRules),
    });
    await world.insert('document_types', { id: typeId, ...created, name: 'Resolution', symbol: 'NQ' });
    await world.insert('documents', {
      ...{ id: world.documentId, ...created, type_id: typeId, title: 'On trees', title_folded: 'on trees' },
      ...{ language: 'en', lead_agency_id: world.leadAgencyId, state: 'draft.editing', state_since: now },
      access_level: 'open',
      ...{ revision: 1, round_number: 0, latest_version: 1, shown_version: 0, created_by: founder },
    });
    await world.insert('versions', {
      ...{ id: newId(), document_id: world.documentId, ...created, n: 1, content_hash: Buffer.of(1) },
      ...{ source_format: 'clauses', source: 'A text.', created_by: founder },
    });
    return world;
  }

  async person(): Promise<string> {
    const id = newId();
    await this.party(id, 'person');
    await this.insert('persons', { id, name: `Person ${id}`, created_at: this.now });
    return id;
  }

  async member(
    role: Role,
    details: { person?: string; from?: string; to?: string; suspended?: string } = {},
  ) {
    const person = details.person ?? (await this.person());
    await this.insert('memberships', {
      ...{ id: newId(), committee_id: this.committeeId, term_id: this.termId, person_id: person, role },
      ...{ from_date: details.from ?? since, to_date: details.to ?? null, created_at: this.now },
      ...(details.suspended && { suspended_since: this.now, suspended_through: details.suspended }),
    });
    return person;
  }

  async organisation(members: readonly string[]): Promise<string> {
    const id = newId();
    await this.party(id, 'organisation');
    await this.insert('organisations', { id, created_at: this.now });
    for (const person of members) await this.joins(person, id);
    return id;
  }

  async joins(person: string, organisation: string): Promise<void> {
    await this.insert('organisation_members', {
      ...{ id: newId(), organisation_id: organisation, person_id: person, role: 'member' },
      ...{ from_date: since, created_at: this.now },
    });
  }

  /** A drafter of the lead agency. */
  async drafter(): Promise<string> {
    const person = await this.member('drafter');
    await this.joins(person, this.leadAgencyId);
    return person;
  }

  /** Opens the first round; `dueInHours` from now. */
  async round(presiding: string, invitees: readonly string[] = [], dueInHours = 240): Promise<string> {
    const id = newId();
    const ofDocument = { committee_id: this.committeeId, document_id: this.documentId };
    await this.insert('rounds', {
      ...{ id, ...ofDocument, number: 1, body_kind: 'committee', body_id: this.committeeId },
      ...{ presiding_person_id: presiding, rules_version_id: this.rulesId },
      ...{ version_n: 1, opened_at: this.now, opened_by: presiding, official_date: this.now },
      due_at: new Date(this.now.getTime() + dueInHours * 3_600_000),
    });
    for (const party_id of invitees)
      await this.insert('round_invitees', { round_id: id, ...ofDocument, party_id });
    await this.db.query(`update documents set state = 'comments.open', round_number = 1 where id = $1`, [
      this.documentId,
    ]);
    return id;
  }

  async comment(roundId: string, by: string, enteredBy = by): Promise<string> {
    const id = newId();
    await this.insert('comments', {
      ...{ id, committee_id: this.committeeId, document_id: this.documentId, round_id: roundId },
      ...{ round_number: 1, version_n: 1, kind: 'remark', blocking: false, body: 'More trees.' },
      ...{ by_party_id: by, entered_by: enteredBy, channel: 'app', revision: 1, created_at: this.now },
    });
    return id;
  }

  async position(roundId: string, by: string, enteredBy = by): Promise<void> {
    await this.insert('positions', {
      ...{ id: newId(), committee_id: this.committeeId, document_id: this.documentId, round_id: roundId },
      ...{
        by_party_id: by,
        entered_by: enteredBy,
        channel: 'app',
        value: 'agree',
        body: '',
        recorded_at: this.now,
      },
    });
  }

  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, n) => `$${n + 1}`).join(', ');
    await this.db.query(
      `insert into ${table} (${columns.join(', ')}) values (${places})`,
      Object.values(row),
    );
  }

  private async party(id: string, kind: string): Promise<void> {
    await this.insert('parties', { id, kind, created_at: this.now });
  }
}
