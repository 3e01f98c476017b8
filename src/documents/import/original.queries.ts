import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { NotFound } from '../../platform/errors';
import { Storage } from '../../platform/storage/storage';
import { RecordRead, recordedIn, type Recorded } from '../access/record-read';
import type { KeptFile } from '../papers/content-headers';
import { whole } from '../plain-sight';
import { readable } from '../versions.queries';

interface Original extends KeptFile {
  readonly fileKey: string;
  readonly size: number;
}

const original = `with seen as (select v.document_id, v.n, ${recordedIn} from ${readable(whole)} and v.n = $4)
  select f.file_key as "fileKey", f.file_name as "fileName", f.media_type as "mediaType", f.size,
    encode(f.sha256, 'hex') as sha256, true as confidential, seen."recordedIn"
  from seen join version_files f on f.document_id = seen.document_id and f.version_n = seen.n`;

/** The file that a version was read from, for who may see the version. */
@Injectable()
export class OriginalQueries {
  constructor(
    private readonly reads: Reads,
    private readonly recordRead: RecordRead,
    private readonly storage: Storage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** That a confidential one was read is recorded before its first byte leaves. */
  async open(actor: Actor, documentId: string, n: number): Promise<{ file: Original; content: Readable }> {
    const values = [actor.personId, this.clock.now(), documentId, n];
    const row = await this.reads.first<Original & Recorded & Record<string, unknown>>(original, values);
    if (!row) throw new NotFound();
    const { recordedIn: committeeId, ...file } = row;
    const content = await this.storage.open(file.fileKey);
    await this.recordRead
      .run(actor, committeeId, { documentId, part: 'text', version: n })
      .catch((error: unknown) => {
        content.destroy();
        throw error;
      });
    return { file, content };
  }
}
