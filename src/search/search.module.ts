import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module';
import { LookClosely } from './look-closely';
import { SearchController } from './search.controller';
import './search.messages';
import { SearchQueries } from './search.queries';

/**
 * Owns how words are sought in everything a reader may read. It owns no table: documents and comments keep the words they
 * are found by. Rules: accents or none, with the accents asked for first; nobody learns that there is what they may not see.
 */
@Module({
  imports: [DocumentsModule],
  controllers: [SearchController],
  providers: [SearchQueries, LookClosely],
})
export class SearchModule {}
