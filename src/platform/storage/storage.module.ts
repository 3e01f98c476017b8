import { Global, Module, type DynamicModule } from '@nestjs/common';
import { resolve } from 'node:path';
import type { StorageSettings } from '../config/storage-settings';
import { FolderStorage } from './folder-storage';
import { S3Storage } from './s3-storage';
import { Storage } from './storage';
import './storage.messages';
import { Uploads } from './uploads';

/**
 * Owns where files are kept and those on their way in. Does not own what a file is or who may read it: whoever keeps a
 * row about it does. The rule: no file without a row, no row without a file (uploads.ts).
 */
@Global()
@Module({})
export class StorageModule {
  static forRoot(settings: StorageSettings): DynamicModule {
    return {
      module: StorageModule,
      providers: [{ provide: Storage, useFactory: () => storageFor(settings) }, Uploads],
      exports: [Storage, Uploads],
    };
  }
}

export async function storageFor(settings: StorageSettings): Promise<Storage> {
  return settings.kind === 'folder' ? new FolderStorage(resolve(settings.folder)) : S3Storage.with(settings);
}
