import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What every Jest project that runs on Node shares: TypeScript compiled by swc to CommonJS with the same decorator
 * settings as the production build, and the alias for `shared`.
 *
 * @param {string} displayName
 * @returns {import('jest').Config}
 */
export function nodeProject(displayName) {
  return {
    displayName,
    rootDir: root,
    testEnvironment: 'node',
    moduleNameMapper: { '^@loi-giai/shared$': `${root}shared/src/index.ts` },
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
    transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
    restoreMocks: true,
  };
}

const swcOptions = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2024',
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
