import { nodeProject } from '../scripts/jest/swc-jest.mjs';

export default { ...nodeProject('shared'), testMatch: ['<rootDir>/shared/src/**/*.spec.ts'] };
