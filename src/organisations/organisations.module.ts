import { Module } from '@nestjs/common';
import { AddOrganisation } from './add-organisation';
import { AddOrganisationMember } from './add-organisation-member';
import { EndOrganisationMember } from './end-organisation-member';
import { MergeOrganisation } from './merge-organisation';
import { OrganisationsController } from './organisations.controller';
import './organisations.messages';
import { OrganisationQueries } from './organisations.queries';
import { RenameOrganisation } from './rename-organisation';

/**
 * Owns organisations, their names by period and their members. It does not own what they do: agencies, invitees and
 * recipients belong to documents. Its rules: one name at a time, and old documents keep the name of their day.
 */
@Module({
  controllers: [OrganisationsController],
  providers: [
    AddOrganisation,
    RenameOrganisation,
    MergeOrganisation,
    AddOrganisationMember,
    EndOrganisationMember,
    OrganisationQueries,
  ],
  exports: [OrganisationQueries],
})
export class OrganisationsModule {}
