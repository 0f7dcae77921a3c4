import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

/** Flags with which Node runs TypeScript sources as they stand, decorator metadata and the `shared` alias included. */
export const TYPESCRIPT_FLAGS = [
  '--enable-source-maps',
  '--import',
  pathToFileURL(join(ROOT, 'node_modules', '@swc-node', 'register', 'esm', 'esm-register.mjs')).href,
];

/** The environment those flags need. */
export const TYPESCRIPT_ENV = { SWC_NODE_PROJECT: join(ROOT, 'tsconfig.base.json') };
