import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../access/actor';
import { claimingBody } from '../../platform/http/acting';
import { validated } from '../../platform/http/validation';
import { Uploads } from '../../platform/storage/uploads';
import { AddPaper } from './add-paper';
import { newPaper, type NewPaper } from './new-paper';
import { readFileForm } from './file-form';
import { ofPapers, receiveFile } from './receive-file';

/** Takes a paper as it comes over HTTP: JSON for an entry without a file, or a form with one. */
@Injectable()
export class ReceivePaper {
  constructor(
    private readonly addPaper: AddPaper,
    private readonly uploads: Uploads,
  ) {}

  async run(
    actor: Actor,
    documentId: string,
    request: FastifyRequest,
    body: NewPaper | undefined,
  ): Promise<{ id: string }> {
    if (!request.isMultipart()) {
      return this.addPaper.run(actor, documentId, body ?? validated(newPaper, body), null);
    }
    await this.addPaper.require(actor, documentId);
    const { fields: words, file } = await readFileForm(request, this.uploads, {
      ...{ limit: ofPapers, fieldSize: 8192 },
      receive: (incoming) => receiveFile(this.uploads, incoming),
    });
    const fields = withNumber(words);
    let kept: string | null = null;
    try {
      const content = { fields, file: file && { name: file.name, sha256: file.sha256.toString('hex') } };
      const input = validated(newPaper, fields);
      const added = await this.addPaper.run(claimingBody(actor, content), documentId, input, file);
      kept = added.fileKey;
      return { id: added.id };
    } finally {
      // Refused, or the same request as before: its own file is already there.
      if (file && file.key !== kept) await this.uploads.discard(file.key);
    }
  }
}

/** A form has no numbers, only digits. */
const withNumber = ({ roundNumber, ...fields }: Readonly<Record<string, string>>): object => ({
  ...fields,
  ...(roundNumber === undefined
    ? {}
    : { roundNumber: /^\d{1,6}$/.test(roundNumber) ? Number(roundNumber) : roundNumber }),
});
