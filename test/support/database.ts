import { randomBytes } from 'node:crypto';
import { addressOf, asAdmin, ensureOwner, OWNER } from './admin';
import { migratedTemplate } from './template';

export interface FreshDatabase {
  /** Address of the database for its owner, who is no superuser, as in production. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own with every migration applied: a clone of a template to which nothing is connected. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return clone(await migratedTemplate());
}

/** A database of its own without any table. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  await asAdmin(ensureOwner);
  return clone('template0');
}

async function clone(template: string): Promise<FreshDatabase> {
  const run = process.env.TEST_RUN ?? 'alone';
  const name = `test_${run}_${process.env.JEST_WORKER_ID ?? '0'}_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.query(`create database "${name}" template "${template}" owner "${OWNER}"`));
  const drop = () => asAdmin((admin) => admin.query(`drop database if exists "${name}" with (force)`));
  return { url: addressOf(name), drop: async () => void (await drop()) };
}
