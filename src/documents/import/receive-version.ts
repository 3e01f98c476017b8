import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Actor } from '../../access/actor';
import { Invalid } from '../../platform/errors';
import { claimingBody } from '../../platform/http/acting';
import { validated } from '../../platform/http/validation';
import { Storage } from '../../platform/storage/storage';
import { Uploads } from '../../platform/storage/uploads';
import type { TrackedChanges } from '../../text/docx/reading';
import { AddVersion } from '../add-version';
import { corrected, newVersion, readText, type IncomingText, type NewVersion } from '../read-text';
import { correctionsForm } from './corrections-form';
import { isTextFile, receiveTextFile, type TextFile } from './receive-text-file';
import { UploadReader } from './upload-reader';

interface VersionRequest {
  readonly documentId: string;
  readonly ifMatch: string | undefined;
  readonly request: FastifyRequest;
  /** Undefined where the body is a file, or a form with one. */
  readonly body: NewVersion | undefined;
  readonly changes: TrackedChanges | undefined;
}

/** A longer source is read where it takes nobody's time. */
const longestHere = 256 * 1024;

/** Takes a version's text as it comes over HTTP, as JSON or as a file, and saves it or only shows how it is read. */
@Injectable()
export class ReceiveVersion {
  constructor(
    private readonly addVersion: AddVersion,
    private readonly uploads: Uploads,
    private readonly storage: Storage,
    private readonly reader: UploadReader,
  ) {}

  async preview(actor: Actor, incoming: VersionRequest): Promise<IncomingText> {
    await this.addVersion.require(actor, incoming.documentId);
    if (!isTextFile(incoming.request)) return this.readBody(incoming.body);
    return this.withFile(actor, incoming, async (text) => ({ result: text, kept: null }));
  }

  async save(actor: Actor, incoming: VersionRequest): Promise<{ n: number }> {
    const { documentId, ifMatch } = incoming;
    if (!isTextFile(incoming.request)) {
      return this.addVersion.run(actor, documentId, ifMatch, await this.readBody(incoming.body), null);
    }
    await this.addVersion.require(actor, documentId);
    return this.withFile(actor, incoming, async (text, file, claiming) => {
      const { insertions = 0, deletions = 0, moves = 0 } = text.found ?? {};
      if (text.warnings.some(({ code }) => code === 'tracked-changes'))
        throw new Invalid('tracked-changes-undecided', { insertions, deletions, moves }, 'changes');
      const added = await this.addVersion.run(claiming, documentId, ifMatch, text, file);
      return { result: added, kept: added.fileKey };
    });
  }

  /** The file stays only where something was made of it. */
  private async withFile<Result>(
    actor: Actor,
    { request, changes }: VersionRequest,
    use: (
      text: IncomingText,
      file: TextFile,
      actor: Actor,
    ) => Promise<{ result: Result; kept: string | null }>,
  ): Promise<Result> {
    this.reader.requirePlace();
    const { file, fields } = await receiveTextFile(request, this.uploads);
    let kept: string | null = null;
    try {
      const { corrections } = validated(correctionsForm, fields);
      const reading = await this.reader.read(() => this.storage.open(file.key), {
        format: file.format,
        changes,
      });
      const content = { fields, changes, file: { name: file.name, sha256: file.sha256.toString('hex') } };
      const used = await use(corrected(reading, corrections), file, claimingBody(actor, content));
      kept = used.kept;
      return used.result;
    } finally {
      // Refused, only looked at, or the same request as before: its own file is already there.
      if (file.key !== kept) await this.uploads.discard(file.key);
    }
  }

  private async readBody(body: NewVersion | undefined): Promise<IncomingText> {
    const input = body ?? validated(newVersion, body);
    if ('clauses' in input || input.content.length <= longestHere) return readText(input);
    const { format, content } = input;
    const reading = await this.reader.read(
      () => Readable.from([Buffer.from(content)]),
      { format },
      'content',
    );
    return corrected(reading, input.corrections);
  }
}
