// Run on Node 24 with TYPESCRIPT_FLAGS, as it reads the entities from their sources:
//   migrations.mjs run URL             brings a database up to date
//   migrations.mjs generate URL NAME   writes the migration that the entities ask for beyond the existing ones
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './paths.mjs';

const FOLDER = join(ROOT, 'migrations');

const [command, url = '', name = ''] = process.argv.slice(2);
const { createDataSource } = await import(pathToFileURL(join(FOLDER, 'data-source.ts')).href);
/** @type {import('typeorm').DataSource} */
const dataSource = createDataSource(url);
await dataSource.initialize();
try {
  await dataSource.runMigrations();
  if (command === 'generate') await generate();
} finally {
  await dataSource.destroy();
}

async function generate() {
  const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (upQueries.length === 0) {
    console.log('The entities and the migrations agree: there is nothing to generate.');
    return;
  }
  const timestamp = Date.now();
  const file = `${timestamp}-${name}`;
  const className = name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase()) + timestamp;
  await writeFormatted(`${file}.ts`, migration(className, upQueries, downQueries.toReversed()));
  await addToIndex(file, className);
  console.log(`Written: migrations/${file}.ts. Read it, and look at its down().`);
}

/**
 * @param {string} className
 * @param {{ query: string, parameters?: unknown[] }[]} up
 * @param {{ query: string, parameters?: unknown[] }[]} down
 */
function migration(className, up, down) {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(queryRunner: QueryRunner): Promise<void> {
${up.map(statement).join('\n')}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${down.map(statement).join('\n')}
  }
}
`;
}

/** @param {{ query: string, parameters?: unknown[] }} sql */
function statement({ query, parameters = [] }) {
  const text = query.replaceAll(/[\\`]|\$\{/g, '\\$&');
  const values = parameters.length > 0 ? `, ${JSON.stringify(parameters)}` : '';
  return `    await queryRunner.query(\`${text}\`${values});`;
}

/**
 * Migrations run in the order of the list in migrations/index.ts; the new one goes to its end.
 *
 * @param {string} file
 * @param {string} className
 */
async function addToIndex(file, className) {
  const before = readFileSync(join(FOLDER, 'index.ts'), 'utf8');
  const after = `import { ${className} } from './${file}';\n${before}`.replace(
    /(MIGRATIONS = \[[^\]]*?),?\s*\]/,
    `$1, ${className}]`,
  );
  await writeFormatted('index.ts', after);
}

/**
 * @param {string} file
 * @param {string} text
 */
async function writeFormatted(file, text) {
  const path = join(FOLDER, file);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
