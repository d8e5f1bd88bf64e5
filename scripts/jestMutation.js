// Stryker's jest: of the unit tests those of what is mutated, without the browser, the storm, or the types.
const { resolve } = require('node:path')
const { projects } = require('../jest.config')

const unit = projects.find(({ displayName }) => displayName === 'unit')

module.exports = {
  ...unit,
  rootDir: resolve(__dirname, '..'),
  testMatch: ['<rootDir>/src/attachments/**/*.test.ts', '<rootDir>/src/graph/**/*.test.ts'],
}
