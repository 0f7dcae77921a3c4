import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { FEATURE_MODULES } from './features';
import { Configuration } from './platform/config/configuration';
import { isQuiet } from './platform/http/quiet-routes';
import { PlatformModule } from './platform/platform.module';

/** A second line of defence: whatever else an error or a message may carry. */
const SECRETS = ['password', 'token', 'cookie', 'authorization'].flatMap((key) => [
  key,
  `*.${key}`,
  `*.*.${key}`,
]);

interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** The path alone: a link's token stands in the query. Of a quiet route not even that. */
function describeRequest({ id, method, url }: LoggedRequest): object {
  return isQuiet(url) ? { id } : { id, method, path: url.split('?', 1)[0] };
}

@Global()
@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: configuration.LOG_LEVEL,
            redact: SECRETS,
            // Of a request and its answer only what is named here: no header, no cookie, no body.
            serializers: {
              req: describeRequest,
              res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
            },
            autoLogging: { ignore: ({ url = '' }) => url.startsWith('/health') || isQuiet(url) },
          },
        }),
        PlatformModule,
        ...FEATURE_MODULES,
      ],
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
