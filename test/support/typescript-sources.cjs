// For processes that tests start from sources: compiles TypeScript as it is asked for, each text once.
const { createHash, randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const options = {
  swcrc: false,
  module: { type: 'commonjs', ignoreDynamic: true },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
const recipe = JSON.stringify(options) + require('@swc/core/package.json').version;
const cache = join(__dirname, '../../node_modules/.cache/typescript-sources');
mkdirSync(cache, { recursive: true });

require.extensions['.ts'] = (module, file) => {
  const source = readFileSync(file, 'utf8');
  const known = join(
    cache,
    `${createHash('sha256').update(recipe).update(file).update(source).digest('hex')}.js`,
  );
  module._compile(compiled(source, file, known), file);
};

function compiled(source, file, known) {
  try {
    return readFileSync(known, 'utf8');
  } catch {
    // Only now: loading the compiler takes longer than most of what is compiled here.
    const { code } = require('@swc/core').transformSync(source, { ...options, filename: file });
    // Processes that start at once must not read half of each other's.
    const whole = join(cache, randomUUID());
    writeFileSync(whole, code);
    renameSync(whole, known);
    return code;
  }
}
