import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { FEATURE_MODULES } from './features';
import { Configuration } from './platform/config/configuration';
import { logOptions } from './platform/http/log-options';
import { PlatformModule } from './platform/platform.module';

@Global()
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: logOptions(configuration) }),
        PlatformModule,
        ...FEATURE_MODULES,
      ],
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
