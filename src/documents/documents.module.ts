import { Module } from '@nestjs/common';
import { AccessController } from './access/access.controller';
import { AccessQueries } from './access/access.queries';
import { ChangeAccess } from './access/change-access';
import { RecordRead } from './access/record-read';
import { AddPaper } from './papers/add-paper';
import './papers/papers.messages';
import { PapersController } from './papers/papers.controller';
import { PapersQueries } from './papers/papers.queries';
import { ReadPaper } from './papers/read-paper';
import { ReceivePaper } from './papers/receive-paper';
import { AddVersion } from './add-version';
import { ChangeSettings } from './change-settings';
import './corrections/corrections.messages';
import { CorrectionsController } from './corrections/corrections.controller';
import { CorrectionsQueries } from './corrections/corrections.queries';
import { DecideCorrection } from './corrections/decide-correction';
import { ProposeCorrection } from './corrections/propose-correction';
import { CreateDocument } from './create-document';
import { CompareController } from './compare/compare.controller';
import { CompareQueries } from './compare/compare.queries';
import { InTurn } from './compare/in-turn';
import { DocumentsController } from './documents.controller';
import './documents.messages';
import './import/import.messages';
import { OriginalController } from './import/original.controller';
import { OriginalQueries } from './import/original.queries';
import { ReceiveVersion } from './import/receive-version';
import { UploadReader } from './import/upload-reader';
import { ClauseHistoryQueries } from './origins/clause-history.queries';
import { ClausesController } from './origins/clauses.controller';
import { DeclareRecusal } from './recusals/declare-recusal';
import { EndRecusal } from './recusals/end-recusal';
import { NameDeputy } from './recusals/name-deputy';
import { NamePresider } from './presiding/name-presider';
import { PresidingController } from './presiding/presiding.controller';
import { RecusalsController } from './recusals/recusals.controller';
import { LedgerController } from './ledger.controller';
import { LedgerQueries } from './ledger.queries';
import { DocumentsQueries } from './documents.queries';
import { EndRelation } from './relations/end-relation';
import { RecordRelation } from './relations/record-relation';
import { RelationsController } from './relations/relations.controller';
import './relations/relations.messages';
import { RelationsQueries } from './relations/relations.queries';
import { ConfirmMeasures } from './targets/confirm-measures';
import { TargetsController } from './targets/targets.controller';
import './targets/targets.messages';
import { TargetsQueries } from './targets/targets.queries';
import { PartiesQueries } from './parties.queries';
import { VersionsController } from './versions.controller';
import { VersionsQueries } from './versions.queries';

/**
 * Owns documents, their versions, clauses, rounds and papers, and who is recused. It does not own what is said about them, nor their state:
 * only approval/ moves that. Rules: text is frozen outside the editing states; clause identity survives revision.
 */
@Module({
  controllers: [
    CorrectionsController,
    DocumentsController,
    RelationsController,
    VersionsController,
    CompareController,
    OriginalController,
    ClausesController,
    TargetsController,
    PapersController,
    LedgerController,
    AccessController,
    RecusalsController,
    PresidingController,
  ],
  providers: [
    CorrectionsQueries,
    ProposeCorrection,
    DecideCorrection,
    DocumentsQueries,
    PartiesQueries,
    VersionsQueries,
    CompareQueries,
    InTurn,
    ClauseHistoryQueries,
    TargetsQueries,
    ConfirmMeasures,
    LedgerQueries,
    AccessQueries,
    RecordRead,
    CreateDocument,
    RecordRelation,
    EndRelation,
    RelationsQueries,
    ChangeAccess,
    ChangeSettings,
    PapersQueries,
    AddPaper,
    ReceivePaper,
    ReadPaper,
    AddVersion,
    ReceiveVersion,
    UploadReader,
    OriginalQueries,
    DeclareRecusal,
    NamePresider,
    EndRecusal,
    NameDeputy,
  ],
  exports: [DocumentsQueries, VersionsQueries, RecordRead],
})
export class DocumentsModule {}
