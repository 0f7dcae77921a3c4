import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ACCESS_EXTENSION, type RouteAccess } from '../access/access.decorators';
import { SESSION_COOKIE } from '../access/session-reader';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** The OpenAPI 3.1 document; every operation says whether it is public (`security: []`) or what it needs. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Lời Giải')
    .setDescription(
      'Public-sector innovation challenges: problems posted, answered under seal, evaluated, commissioned, measured and published. ' +
        'Errors are problem documents (RFC 9457) with a stable `code`. Requests that change something carry the header `x-loigiai-request: 1`.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE })
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method] as DescribedOperation | undefined;
      if (operation) operation.security = securityOf(operation[ACCESS_EXTENSION]);
    }
  return document;
}

interface DescribedOperation {
  [ACCESS_EXTENSION]?: RouteAccess;
  security?: Record<string, string[]>[];
}

function securityOf(access: RouteAccess | undefined): Record<string, string[]>[] {
  if (access?.kind === 'public') return [];
  return [{ session: access?.kind === 'permission' ? [access.permission] : [] }];
}

/** Serves the document and the page that browses it. */
export function serveApiDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'Lời Giải API',
    swaggerOptions: { supportedSubmitMethods: ['get'] },
  });
}
