import { createHash } from 'node:crypto';
import type { Glimpse } from './recognise-file';

const headLength = 4096;
/** Enough for the directory of an office file with thousands of pictures. */
const tailLength = 256 * 1024;
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0e-\x1f\x7f]/;

/** Looks at a file as it passes by, and keeps no more of it than its ends. */
export class Inspection {
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly ends: Buffer[] = [];
  private endsLength = 0;
  private head = Buffer.alloc(0);
  private isText = true;
  size = 0;

  add(chunk: Buffer): void {
    this.size += chunk.length;
    this.hash.update(chunk);
    if (this.head.length < headLength) this.head = Buffer.concat([this.head, chunk]).subarray(0, headLength);
    this.isText &&= this.reads(chunk);
    this.ends.push(chunk);
    this.endsLength += chunk.length;
    while (this.endsLength - this.ends[0]!.length >= tailLength) this.endsLength -= this.ends.shift()!.length;
  }

  /** Once, when the last byte has passed. */
  finish(): { sha256: Buffer; glimpse: Glimpse } {
    this.isText &&= this.reads();
    const { head, size, isText } = this;
    return { sha256: this.hash.digest(), glimpse: { head, tail: Buffer.concat(this.ends), size, isText } };
  }

  private reads(chunk?: Buffer): boolean {
    try {
      return !controls.test(this.decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      return false;
    }
  }
}
