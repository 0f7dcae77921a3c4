import { nodeProject } from '../scripts/jest/swc-jest.mjs';

export default { ...nodeProject('api'), testMatch: ['<rootDir>/api/src/**/*.spec.ts'] };
