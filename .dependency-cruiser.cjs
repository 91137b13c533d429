// The arrow of the house (docs/decisions/0004): kernel <- catasto <- one tax <- contracts, f24, ui, server <- app, cli.
const only = (name, from, mayReach) => ({
  name,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: mayReach.map((path) => `^${path}`) },
})
const never = (name, from, to) => ({ name, severity: 'error', from, to })
const TAX = '(imu|impi|ravvedimento|canone|speciali|tari|tasi)' // the next taxes are added here when they come

module.exports = {
  forbidden: [
    only('engine-is-pure', 'engine', ['engine/']),
    never('taxes-do-not-meet', { path: `^engine/${TAX}/` }, { path: `^engine/${TAX}/`, pathNot: '^engine/$1/' }),
    never(
      'a-tax-has-one-door',
      { pathNot: ['^engine/', '\\.test\\.tsx?$'] },
      { path: `^engine/${TAX}/(?!(${TAX}|metodo)(\\.steps|\\.types)?\\.ts$)` },
    ),
    only('f24-model-is-pure', 'f24/model', ['f24/model/', 'engine/kernel/']),
    only('f24-is-read-by-its-layout', 'f24/lettura', [
      'f24/lettura/',
      'f24/model/',
      'f24/pdf/(layout|shapes)',
      'engine/kernel/',
    ]),
    only('f24-pdf-draws', 'f24/pdf', [
      'f24/',
      'engine/kernel/',
      'node_modules/(pdf-lib|@pdf-lib|@fontsource)/',
      '(node:)?(fs|path|module|url|zlib)$',
    ]),
    only('formats-are-pure', 'formats', [
      'formats/',
      'engine/kernel/',
      '(node_modules/)?(csv-parse|ical-generator|fflate|sax|@types/sax)/',
    ]),
    only('contracts-know-zod', 'contracts', [
      'contracts/',
      'engine/',
      'f24/model/',
      'f24/lettura/scritto',
      // what a declaration is, whoever writes it down
      'formats/dichiarazione-imu/(modello|layout-enc)',
      'node_modules/zod/',
    ]),
    never('server-does-not-see-screens', { path: '^server/' }, { path: '^(app|ui|worker)/' }),
    never('screens-do-not-see-the-server', { path: '^ui/' }, { path: '^(server|app|worker|prisma)/' }),
    never(
      'one-door-to-the-database',
      { pathNot: '^(server/platform/db\\.ts|prisma/)' },
      { path: '^prisma/generated/|node_modules/@prisma/' },
    ),
    never(
      'modules-meet-through-queries',
      { path: '^server/([^/]+)/', pathNot: '^server/(platform|jobs)/' },
      // a message is put into the transaction of what it tells, as the audit is; a decision changes the position in its own
      {
        path: '^server/',
        pathNot: [
          '^server/$1/',
          '^server/platform/',
          '/queries\\.ts$',
          '^server/notifiche/commands\\.ts$',
          '^server/positions/apply-correction\\.ts$',
          // the paper of a mandate is taken in as every other
          '^server/allegati/(commands|form-with-file|receive)\\.ts$',
          // what a person says is wrong before an amount is fixed becomes a request in the same transaction
          ...['^server/positions/commands\\.ts$', '^server/pratiche/presenta\\.ts$'],
        ],
      },
    ),
    only('the-worker-runs-jobs', 'worker', ['worker/', 'server/jobs/', 'server/platform/']),
    never('jobs-are-run-by-the-worker', { pathNot: '^(server/jobs|worker)/' }, { path: '^server/jobs/' }),
    never('nobody-imports-app', { pathNot: '^app/' }, { path: '^app/' }),
    never('no-circular', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|prisma/generated)' },
  },
}
