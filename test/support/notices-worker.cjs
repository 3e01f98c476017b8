// A worker process of its own, to be killed: compiles TypeScript as it is asked for. Arguments: database, Redis or ''.
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformFileSync(file, {
    swcrc: false,
    module: { type: 'commonjs', ignoreDynamic: true },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  });
  module._compile(code, file);
};
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
