import { Module } from '@nestjs/common';
import { AddPaper } from './papers/add-paper';
import { AddVersion } from './add-version';
import { ChangeSettings } from './change-settings';
import { CreateDocument } from './create-document';
import { DocumentsController } from './documents.controller';
import './documents.messages';
import { LedgerController } from './ledger.controller';
import { LedgerQueries } from './ledger.queries';
import { DocumentsQueries } from './documents.queries';
import { VersionsController } from './versions.controller';
import { VersionsQueries } from './versions.queries';

/**
 * Owns documents, their versions, clauses, rounds and papers. It does not own what is said about them, nor their state:
 * only approval/ moves that. Rules: text is frozen outside the editing states; clause identity survives revision.
 */
@Module({
  controllers: [DocumentsController, VersionsController, LedgerController],
  providers: [
    DocumentsQueries,
    VersionsQueries,
    LedgerQueries,
    CreateDocument,
    ChangeSettings,
    AddPaper,
    AddVersion,
  ],
  exports: [DocumentsQueries],
})
export class DocumentsModule {}
