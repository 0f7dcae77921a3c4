import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from '../../../../migrations/data-source';
import { Configuration } from '../config/configuration';
import { ReadDatabase } from './read-database';
import { Transactions } from './transactions';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Configuration],
      useFactory: (configuration: Configuration) => ({
        ...dataSourceOptions(configuration.DATABASE_URL),
        retryAttempts: 0,
        poolSize: 20,
      }),
    }),
  ],
  providers: [Transactions, ReadDatabase],
  exports: [Transactions, ReadDatabase],
})
export class DatabaseModule {}
