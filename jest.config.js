// One jest, three projects: `npm test` runs them all; `npx jest --selectProjects unit` runs one.
const common = {
  testEnvironment: 'node',
  // Libraries that are published as ES modules only are translated like our own code.
  transformIgnorePatterns: ['/node_modules/(?!(ical.js|postal-mime|valibot)/)'],
  // Stryker works on copies of the project there.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  injectGlobals: false,
  restoreMocks: true,
}

module.exports = {
  // How long a test takes is not what it asserts; the first of a file also waits for its imports, on a machine that does other things.
  testTimeout: 30_000,
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.test.ts?(x)', '<rootDir>/sim/**/*.test.ts'] },
    {
      ...common,
      displayName: 'contract',
      testMatch: ['<rootDir>/tests/contract/**/*.test.ts', '<rootDir>/tests/architecture/**/*.test.ts'],
    },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
