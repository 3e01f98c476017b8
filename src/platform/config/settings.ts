import { z } from 'zod';
import {
  contradictions,
  storageEnvironment,
  storageSettings,
  type StorageSettings,
} from './storage-settings';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** Of `user:p%ss@host` it could not be said which password is meant. */
function isEncoded(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

/** Every setting the product reads from its environment, with its default. Parsed once, at start. */
const environment = storageEnvironment.extend({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where the embedded database and stored files live. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** A PostgreSQL 15 or newer; without it the embedded one is started. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .refine(isEncoded, { error: 'a % in it does not begin an encoded character: write %25' })
    .optional(),
  /** Connections a process may hold for commands and reads. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Seconds after which a request is dropped when nothing more of its body comes. */
  REQUEST_SILENCE: z.coerce.number().int().min(1).max(600).default(60),
  /** Redis for the job queues; without it they live in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** The address people reach the product under; https here makes cookies Secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO_PUBLIC: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databasePool: number;
  /** In milliseconds. */
  readonly requestSilence: number;
  readonly redisUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly demoPublic: boolean;
  readonly logLevel: string;
  readonly storage: StorageSettings;
}

/** Injection token of the parsed {@link Settings}. */
export const SETTINGS = Symbol('Settings');

export class SettingsError extends Error {}

/** @throws SettingsError with one sentence a person can act on; never echoes a value (it may hold a password). */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
    throw unusable(names);
  }
  const e = parsed.data;
  if (contradictions(e).length > 0) throw unusable(contradictions(e));
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    databasePool: e.DATABASE_POOL,
    requestSilence: e.REQUEST_SILENCE * 1000,
    redisUrl: e.REDIS_URL,
    publicUrl: e.PUBLIC_URL,
    demoPublic: e.DEMO_PUBLIC,
    logLevel: e.LOG_LEVEL,
    storage: storageSettings(e, e.DATA_DIR),
  };
}

const unusable = (what: readonly string[]): SettingsError =>
  new SettingsError(`A setting in the environment is not usable: ${what.join('; ')}.`);
