/** Where queue-facing suites run; those on Redis are skipped, said by the run's setup, where there is none. */
export interface QueueBackendUnderTest {
  readonly backend: 'postgres' | 'redis';
  readonly redisUrl: string | undefined;
}

export const queueBackends: readonly QueueBackendUnderTest[] = [
  { backend: 'postgres', redisUrl: undefined },
  ...(process.env.TEST_REDIS_URL
    ? [{ backend: 'redis' as const, redisUrl: process.env.TEST_REDIS_URL }]
    : []),
];
