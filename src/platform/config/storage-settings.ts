import { join } from 'node:path';
import { z } from 'zod';

export interface S3Settings {
  readonly kind: 's3';
  readonly bucket: string;
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly forcePathStyle: boolean;
  readonly credentials: { readonly accessKey: string; readonly secretKey: string } | undefined;
}
export type StorageSettings = { readonly kind: 'folder'; readonly folder: string } | S3Settings;

/** Where files are kept: in a folder, or with `S3_BUCKET` in a bucket of an S3-compatible service. */
export const storageEnvironment = z.object({
  /** A folder instead of `DATA_DIR/files`. */
  STORAGE_DIR: z.string().min(1).optional(),
  S3_BUCKET: z.string().min(3).max(63).optional(),
  /** Without it, Amazon's own. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  /** `http://host/bucket/key`, as services that are not Amazon's mostly want it. */
  S3_FORCE_PATH_STYLE: z.enum(['true', 'false']).optional(),
});
type Environment = z.output<typeof storageEnvironment>;

/** Settings that only make sense together, as sentences; empty when they do. */
export function contradictions(e: Environment): string[] {
  const needBucket = (['S3_ENDPOINT', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const).filter((name) => e[name]);
  return [
    ...(e.S3_BUCKET && e.STORAGE_DIR ? ['STORAGE_DIR and S3_BUCKET (one or the other)'] : []),
    ...(!e.S3_BUCKET && needBucket.length > 0 ? [`${needBucket.join(', ')} (without S3_BUCKET)`] : []),
    ...(!e.S3_ACCESS_KEY !== !e.S3_SECRET_KEY ? ['S3_ACCESS_KEY and S3_SECRET_KEY (both or neither)'] : []),
  ];
}

export function storageSettings(e: Environment, dataDir: string): StorageSettings {
  if (!e.S3_BUCKET) return { kind: 'folder', folder: e.STORAGE_DIR ?? join(dataDir, 'files') };
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = e;
  return {
    ...{ kind: 's3', bucket: e.S3_BUCKET, endpoint: e.S3_ENDPOINT, region: e.S3_REGION },
    forcePathStyle:
      e.S3_FORCE_PATH_STYLE === undefined ? e.S3_ENDPOINT !== undefined : e.S3_FORCE_PATH_STYLE === 'true',
    credentials: accessKey && secretKey ? { accessKey, secretKey } : undefined,
  };
}
