// `npm run mutation`: how much of the engine is held by the tests beside it. What it found: docs/mutation.md.
/** No behaviour of their own: types, the storage's shape, the numbers that everything is measured by, and what others test. */
const LEFT_OUT = ['types', 'index', 'journal', 'limits', 'wire']

export default {
  testRunner: 'jest',
  jest: { configFile: 'scripts/jestMutation.js' },
  plugins: ['@stryker-mutator/jest-runner', './scripts/strykerIgnoreTexts.mjs'],
  mutate: [
    'src/attachments/*.ts',
    '!src/attachments/*.test.ts',
    ...LEFT_OUT.map((name) => `!src/attachments/${name}.ts`),
    'src/graph/retry.ts',
    'src/graph/gate.ts',
  ],
  ignorers: ['texts-for-support'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A mutant that waits for ever is one that is found; a slow machine is none.
  timeoutMS: 8_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: '.cache/stryker/incremental.json',
  tempDirName: '.cache/stryker/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/stryker/mutation.json' },
  htmlReporter: { fileName: '.cache/stryker/mutation.html' },
  thresholds: { high: 90, low: 85, break: 85 },
}
