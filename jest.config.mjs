// Jest in ESM on TypeScript as it is: types are stripped, nothing is compiled or mocked.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/jest/strip-types.mjs' },
  injectGlobals: false,
  workerIdleMemoryLimit: '1GB',
  maxWorkers: 3,
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/jest/closing-line.mjs'],
}
