import { nodeProject } from '../scripts/jest/swc-jest.mjs';

/** Tests over HTTP on a real PostgreSQL: one temporary cluster for all, one database for each file. */
export default {
  ...nodeProject('integration'),
  testMatch: ['<rootDir>/api/test/**/*.spec.ts'],
  globalSetup: '<rootDir>/scripts/jest/start-cluster.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-cluster.mjs',
  testTimeout: 30_000,
};
