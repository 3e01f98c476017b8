import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { namedOn } from '../organisations/party-name';
import { CLOCK, type Clock } from '../platform/clock';
import { Reads } from '../platform/database/reads';
import { NotFound } from '../platform/errors';
import { named } from './document.view';
import { isVisible, organisationDay, readerAndDocuments, seesEverything } from './visibility';

export const partiesView = z
  .object({
    leadAgency: named,
    coordinatingAgencies: z.array(named),
    recipients: z
      .array(named)
      .meta({ description: 'Until it is adopted, for those who see everything said about it.' }),
  })
  .meta({ id: 'DocumentParties' });
type PartiesView = z.output<typeof partiesView>;

/** The parties of a column, in the order in which they came to be known, as they are called today. */
const partiesIn = (table: string, column: string, where: string): string => `coalesce((select
    json_agg(${namedOn(`x.${column}`, organisationDay)} order by x.${column})
  from ${table} x where x.document_id = d.id and ${where}), '[]')`;

const parties = `select ${namedOn('d.lead_agency_id', organisationDay)} as "leadAgency",
    ${partiesIn('document_agencies', 'organisation_id', 'x.organisation_id <> d.lead_agency_id')} as "coordinatingAgencies",
    ${partiesIn('document_recipients', 'party_id', `(${seesEverything} or d.state = 'adopted')`)} as recipients
  from ${readerAndDocuments} where d.id = $3 and ${isVisible}`;

/** Who works on a document and who receives it; beside the document, which is read far more often than they are asked for. */
@Injectable()
export class PartiesQueries {
  constructor(
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: Actor, documentId: string): Promise<PartiesView> {
    const [found] = await this.reads.query<PartiesView>(parties, [
      ...[actor.personId, this.clock.now(), documentId],
    ]);
    if (!found) throw new NotFound();
    return found;
  }
}
