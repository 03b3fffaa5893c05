// Jest in ESM on TypeScript as it is: types are stripped, nothing is compiled or mocked.
const quickened = '(?:@stdlib/[^/]+|chart\\.js|fast-check|yup)/'

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { [`\\.ts$|/node_modules/${quickened}.*\\.js$`]: '<rootDir>/test/jest/strip-types.mjs' },
  transformIgnorePatterns: [`/node_modules/(?!${quickened})`],
  injectGlobals: false,
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 3,
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/jest/closing-line.mjs'],
}
