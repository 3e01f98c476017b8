import { parseArgs } from 'node:util';
import { firstLine, StartError } from '../platform/start-error';

const roles = ['all', 'api', 'worker'] as const;
export type Role = (typeof roles)[number];

export interface Arguments {
  readonly role: Role;
  readonly demo: boolean;
  readonly help: boolean;
}

export const usage = `npm start -- [--demo] [--role api|worker] [--help]

  --demo         also loads the demonstration committee; its people sign in with the password demo-demo-demo
  --role NAME    serves only the web and the API (api), or only works off the queues (worker); both by default
  --help         prints this

Settings are environment variables:
  PORT           3000; 0 takes a free one          HOST          127.0.0.1
  DATA_DIR       .data                             LOG_LEVEL     info
  DATABASE_URL   a PostgreSQL (15 or newer) instead of the embedded one
  DATABASE_POOL  10 connections                    REDIS_URL     queues on Redis
  PUBLIC_URL     the address people use            DEMO_PUBLIC   false
  STORAGE_DIR    DATA_DIR/files                    S3_BUCKET     files with an S3-compatible service (docs/operations.md)`;

/** @throws StartError for an argument nobody knows */
export function parseArguments(argv: readonly string[]): Arguments {
  const { role = 'all', demo = false, help = false } = parsed(argv);
  const known = roles.find((name) => name === role);
  if (!known) throw new StartError(`--role takes api or worker, not "${role}".`);
  return { role: known, demo, help };
}

function parsed(argv: readonly string[]): { role?: string; demo?: boolean; help?: boolean } {
  try {
    const options = {
      role: { type: 'string' },
      demo: { type: 'boolean' },
      help: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new StartError(`${firstLine(error).replace(/\..*$/, '')}: see npm start -- --help.`);
  }
}
