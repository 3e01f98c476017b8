// A worker process of its own, to be killed. Arguments: database, Redis or ''.
require('./typescript-sources.cjs');
require('reflect-metadata');
const { NotificationsModule } = require('../../src/notifications/notifications.module');
const { startQueueApp } = require('./start-queue-app');

const [databaseUrl, redisUrl] = process.argv.slice(2);
startQueueApp({
  databaseUrl,
  redisUrl: redisUrl || undefined,
  role: 'worker',
  handledElsewhere: ['fact'],
  imports: [NotificationsModule],
}).then(
  () => process.send('ready'),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
