// Bundles the API for production, on Node 24: `node scripts/lib/bundle-api.mjs`, called by `nx run api:build`.
import { transform } from '@swc/core';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';

// esbuild comes with Angular's builder, which keeps its version in step with its own needs.
const require = createRequire(createRequire(import.meta.url).resolve('@angular/build/package.json'));
/** @type {typeof import('esbuild')} */
const esbuild = require('esbuild');

const OUTPUT = join(ROOT, 'dist', 'api');

/**
 * Nest and TypeORM read types at run time from decorator metadata, which esbuild does not emit: swc compiles each
 * file, esbuild joins them.
 *
 * @type {import('esbuild').Plugin}
 */
const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, {
        filename: path,
        sourceMaps: 'inline',
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          target: 'es2024',
          keepClassNames: true,
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: ROOT,
  entryPoints: {
    main: 'api/src/main.ts',
    cli: 'api/src/cli.ts',
    // A thread of its own, found beside what starts it.
    'pdf-signatures': 'api/src/features/commissions/pdf-signatures.ts',
  },
  outdir: OUTPUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  alias: { '@loi-giai/shared': join(ROOT, 'shared', 'src', 'index.ts') },
  keepNames: true,
  sourcemap: true,
  logLevel: 'warning',
  plugins: [decoratorMetadata],
};

await rm(OUTPUT, { recursive: true, force: true });
// esbuild has printed what is wrong; its stack would only hide it.
await esbuild.build(options).catch(() => (process.exitCode = 1));
