import { Module } from '@nestjs/common';
import { AddDocumentType } from './document-types/add-document-type';
import { AddTerm } from './add-term';
import { ChangeTerm } from './change-term';
import { CommitteeReaders } from './committee-readers';
import { CommitteesController } from './committees.controller';
import './committees.messages';
import { CommitteeQueries } from './committees.queries';
import { CreateCommittee } from './create-committee';
import { DocumentTypesController } from './document-types/document-types.controller';
import { DocumentTypeQueries } from './document-types/document-types.queries';
import { PresetsController } from './document-types/presets.controller';
import { LoadPresets } from './document-types/load-presets';
import { RetireDocumentType } from './document-types/retire-document-type';
import { GiveMandate } from './mandates/give-mandate';
import { MandatesController } from './mandates/mandates.controller';
import './mandates/mandates.messages';
import { MandateQueries } from './mandates/mandates.queries';
import { RevokeMandate } from './mandates/revoke-mandate';
import { AddMember } from './members/add-member';
import { EndMember } from './members/end-member';
import { SuspendMember } from './members/suspend-member';
import { MembersController } from './members/members.controller';
import { MemberQueries } from './members/members.queries';
import { MeQueries } from './people/me.queries';
import { PeopleController } from './people/people.controller';
import { PeopleQueries } from './people/people.queries';
import { RegisterPerson } from './people/register-person';
import { PlaceCommittee } from './place-committee';
import { RulesPresetsController } from './rules/rules-presets.controller';
import { RulesController } from './rules/rules.controller';
import './rules/rules.messages';
import { RulesQueries } from './rules/rules.queries';
import { SetRules } from './rules/set-rules';

/**
 * Owns committees, terms, roles with dates, rules of procedure by version, mandates and document types; people/ is here because it
 * asks for roles. It does not own what a role permits (access/permission-map.ts). Its rules:
 * one chair at a time, roles within their term, rules of procedure never changed but followed by the next version.
 */
@Module({
  controllers: [
    CommitteesController,
    MembersController,
    RulesController,
    RulesPresetsController,
    DocumentTypesController,
    PresetsController,
    PeopleController,
    MandatesController,
  ],
  providers: [
    CommitteeReaders,
    CreateCommittee,
    AddTerm,
    ChangeTerm,
    AddDocumentType,
    LoadPresets,
    RetireDocumentType,
    PlaceCommittee,
    CommitteeQueries,
    DocumentTypeQueries,
    GiveMandate,
    RevokeMandate,
    MandateQueries,
    AddMember,
    EndMember,
    SuspendMember,
    MemberQueries,
    SetRules,
    RulesQueries,
    RegisterPerson,
    PeopleQueries,
    MeQueries,
  ],
  exports: [CommitteeReaders, CommitteeQueries],
})
export class CommitteesModule {}
