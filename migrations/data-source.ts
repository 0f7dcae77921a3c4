import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from '../api/src/entities';
import { SnakeNaming } from '../api/src/platform/database/naming';
import { MIGRATIONS } from './index';

/** The one description of the database: the API, the command line and the migration generator use it. */
export function dataSourceOptions(url: string): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    synchronize: false,
    applicationName: 'loi-giai',
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
