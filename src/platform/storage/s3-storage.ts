import type { Readable } from 'node:stream';
import type * as S3 from '@aws-sdk/client-s3';
import type * as Parts from '@aws-sdk/lib-storage';
import { DomainError } from '../errors';
import type { S3Settings } from '../config/storage-settings';
import { requireKey, Storage, StorageFull, StorageUnavailable, type ByteRange } from './storage';

const connectWithin = 5_000;
const answerWithin = 60_000;
/** The names services give a disk or a quota that is full. */
const noRoom = new Set([
  'XMinioStorageFull',
  'XMinioAdminBucketQuotaExceeded',
  'QuotaExceeded',
  'EntityTooLarge',
]);
const insufficientStorage = 507;

/** Files in a bucket of an S3-compatible service, which must exist. A file is sent in parts of 5 MB, one at a time. */
export class S3Storage extends Storage {
  private constructor(
    private readonly sdk: typeof S3 & typeof Parts,
    private readonly client: S3.S3Client,
    private readonly bucket: string,
  ) {
    super();
  }

  /** The SDK is large: it is read only where it is used. Nothing is asked of the service yet. */
  static async with({
    bucket,
    endpoint,
    region,
    forcePathStyle,
    credentials,
  }: S3Settings): Promise<S3Storage> {
    const sdk = { ...(await import('@aws-sdk/client-s3')), ...(await import('@aws-sdk/lib-storage')) };
    const client = new sdk.S3Client({
      ...{ region, forcePathStyle },
      ...(endpoint ? { endpoint } : {}),
      // Without them the SDK looks where its users keep theirs: the machine's own role, a profile.
      ...(credentials
        ? { credentials: { accessKeyId: credentials.accessKey, secretAccessKey: credentials.secretKey } }
        : {}),
      // Services that only speak like S3 often do not know the newer checksums.
      ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
      requestHandler: { connectionTimeout: connectWithin, socketTimeout: answerWithin },
    });
    return new S3Storage(sdk, client, bucket);
  }

  async put(key: string, content: Readable): Promise<void> {
    requireKey(key);
    const params = { Bucket: this.bucket, Key: key, Body: content };
    try {
      await new this.sdk.Upload({
        client: this.client,
        params,
        queueSize: 1,
        leavePartsOnError: false,
      }).done();
    } catch (error) {
      // Where the content broke, giving up the parts may fail too; what matters is why.
      if (content.errored) throw content.errored;
      content.destroy();
      throw refused(error);
    }
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    requireKey(key);
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    try {
      const { Body } = await this.client.send(
        new this.sdk.GetObjectCommand({ Bucket: this.bucket, Key: key, ...part }),
      );
      return Body as Readable;
    } catch (error) {
      throw refused(error);
    }
  }

  async remove(key: string): Promise<void> {
    requireKey(key);
    await this.client
      .send(new this.sdk.DeleteObjectCommand({ Bucket: this.bucket, Key: key }))
      .catch((error: unknown) => {
        throw refused(error);
      });
  }

  close(): void {
    this.client.destroy();
  }
}

function refused(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === insufficientStorage || noRoom.has(name ?? '')
    ? new StorageFull(error)
    : new StorageUnavailable(error);
}
