// The dependency rule: a file imports from its own module and from modules of strictly lower rank.
const ranks = [
  ['platform', 'workflow', 'text'],
  ['access'],
  ['ledger'],
  ['identity'],
  ['organisations'],
  ['committees'],
  ['documents'],
  ['comments'],
  ['meetings', 'conclusions', 'ballots'],
  ['report', 'register', 'entered'],
  ['approval'],
  ['followup', 'notifications', 'search', 'export'],
  ['demo'],
  ['app'],
];

const forbidden = ranks.flatMap((modules, rank) => {
  const notLower = ranks.slice(rank).flat();
  return modules.map((module) => ({
    name: `rank-of-${module}`,
    comment: `${module} may import only itself and modules of lower rank.`,
    severity: 'error',
    from: { path: `^src/${module}/` },
    to: { path: `^src/(${notLower.filter((other) => other !== module).join('|') || 'none'})/` },
  }));
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...forbidden,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-modules-import-no-io',
      severity: 'error',
      from: { path: '^src/(workflow|text)/' },
      to: { path: '^(node:)?(fs|net|http|child_process)|node_modules/(typeorm|pg|bullmq|ioredis|@nestjs)/' },
    },
    {
      name: 'workflow-imports-xstate-only',
      severity: 'error',
      from: { path: '^src/workflow/' },
      to: { path: 'node_modules/', pathNot: 'node_modules/xstate/' },
    },
    {
      name: 'nothing-imports-the-entry-points',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(main|worker)\\.ts$' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'only-approval-drives-the-machine',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(approval|workflow)/' },
      to: { path: '^src/workflow/(decide|document\\.machine)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
