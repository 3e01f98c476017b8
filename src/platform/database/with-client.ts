import type { Pool, PoolClient } from 'pg';

/**
 * Lends a connection of the pool to `work`. One that broke meanwhile, or that `work` calls unfit, does not go back. An
 * error nobody listens to would end the process.
 */
export async function withClient<Result>(
  pool: Pool,
  work: (client: PoolClient, unfit: () => void) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  const unfit = (): void => {
    broken = true;
  };
  client.on('error', unfit);
  try {
    return await work(client, unfit);
  } finally {
    client.off('error', unfit);
    client.release(broken);
  }
}
