import { nodeProject } from './jest/swc-jest.mjs';

export default {
  ...nodeProject('scripts'),
  testMatch: ['<rootDir>/scripts/**/*.spec.mjs'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest/own-data-directory.mjs'],
};
