import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * A rule that forbids importing what lies beyond a boundary of the house (docs/architecture.md).
 *
 * @param {{ group: string[], message: string }[]} patterns
 */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const NOT_THE_WEB = { group: ['@angular/*', '**/web/**'], message: 'Only web/ knows Angular.' };
const NOT_THE_API = {
  group: ['@nestjs/*', 'typeorm', 'pg', '**/api/**'],
  message: 'Only api/ knows Nest, TypeORM and pg: share types through @loi-giai/shared.',
};
const SHARED_BY_NAME = {
  group: ['**/shared/src/**'],
  message: 'Import @loi-giai/shared, never its files.',
};
const NOT_A_FEATURE = { group: ['**/features/**'], message: 'platform knows no feature.' };
const FEATURE_BY_ITS_DOOR = {
  // Across features: ../<feature>/<file>; within one: ./<file> or ./dto/<file> or ../<file> from dto/.
  regex: '^(\\.\\./)+(?!platform/)[a-z-]+/(?!.*[.-](service|module|entity|entities|lifecycle|access|reads)$)',
  message:
    'A feature reaches another one only through its service, module, entities, lifecycle, access or reads.',
};

const codeStyle = {
  eqeqeq: 'error',
  curly: ['error', 'multi-line'],
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-duplicate-imports': 'off',
};

const sizes = {
  'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

const tests = ['**/*.spec.ts', 'api/test/**/*.ts', 'e2e/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', '.data/', '.nx/', '.angular/', 'coverage/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...codeStyle,
      ...sizes,
      'no-console': 'error',
      // Nest modules and Angular components are classes that carry only a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/unbound-method': 'off',
      // Nest and class-validator describe plain option objects as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
    },
  },
  { files: ['shared/**/*.ts'], rules: forbid(NOT_THE_WEB, NOT_THE_API) },
  { files: ['api/src/**/*.ts', 'migrations/**/*.ts'], rules: forbid(NOT_THE_WEB, SHARED_BY_NAME) },
  { files: ['api/src/platform/**/*.ts'], rules: forbid(NOT_THE_WEB, SHARED_BY_NAME, NOT_A_FEATURE) },
  {
    files: ['api/src/features/**/*.ts'],
    ignores: tests,
    rules: forbid(NOT_THE_WEB, SHARED_BY_NAME, FEATURE_BY_ITS_DOOR),
  },
  {
    files: ['web/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      ...forbid(NOT_THE_API, SHARED_BY_NAME),
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'lg', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'lg', style: 'camelCase' },
      ],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-signals': 'error',
    },
  },
  {
    files: ['web/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    // Tests, the command line and measurements print; a migration or a test may be long.
    files: [...tests, 'bench/**/*.ts', 'migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['bench/**/*.ts', 'e2e/**/*.ts', 'api/src/cli.ts'], rules: { 'no-console': 'off' } },
  {
    // What supertest answers is untyped: the expectation is the check.
    files: tests,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.base],
    rules: { ...codeStyle, ...sizes },
  },
  { files: ['scripts/check-node.cjs'], rules: { 'no-var': 'off', 'object-shorthand': 'off' } },
  // A global can only be declared with var.
  { files: ['**/*.d.ts'], rules: { 'no-var': 'off' } },
  prettier,
);
