import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Packages that ship only ECMAScript modules and so must be compiled for Jest. */
const compiled = ['.*\\.mjs$', '@angular/common/locales/', 'tslib/'];

export default {
  displayName: 'web',
  rootDir: root,
  preset: 'jest-preset-angular',
  testMatch: ['<rootDir>/web/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/scripts/jest/zoneless.mjs'],
  moduleNameMapper: { '^@loi-giai/shared$': '<rootDir>/shared/src/index.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.nx/'],
  transform: {
    '^.+\\.(ts|mjs|js|html|svg)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/web/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: [`node_modules/(?!${compiled.join('|')})`],
  restoreMocks: true,
};
