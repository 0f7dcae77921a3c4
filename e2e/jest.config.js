import { nodeProject } from '../scripts/jest/swc-jest.mjs';

export default {
  ...nodeProject('e2e'),
  testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
  globalSetup: '<rootDir>/e2e/support/set-up.ts',
  globalTeardown: '<rootDir>/e2e/support/tear-down.ts',
  testTimeout: 480_000,
};
