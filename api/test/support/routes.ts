import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from '../../src/platform/access/access.decorators';
import type { TestPortal } from './test-app';

export interface ServedRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly path: string;
}

/** What is served beside the controllers: the description of the API and the page that browses it. */
const BESIDE_CONTROLLERS = /^\/api\/(docs|v1\/openapi\.json)/;

/** Every route of the running server, read from its router. */
export function servedRoutes(portal: TestPortal): ServedRoute[] {
  const server = portal.app.getHttpAdapter().getInstance();
  const parents: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^(.*[├└]── )(\S+)(?: \(([A-Z, ]+)\))?/.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const depth = indent.length / 4;
      parents.splice(depth - 1, Infinity, part);
      const path = parents.join('');
      if (BESIDE_CONTROLLERS.test(path)) return [];
      const served = methods.split(', ').filter((method) => !['', 'HEAD', 'OPTIONS'].includes(method));
      return served.map((method) => ({ method: method as ServedRoute['method'], path }));
    });
}

/** What the controllers declare, by method and path. @param of only those of the module of this name */
export function declaredAccess(portal: TestPortal, of?: string): Map<string, RouteAccess | undefined> {
  const declared = new Map<string, RouteAccess | undefined>();
  const modules = [...portal.app.get(ModulesContainer).values()];
  for (const module of modules.filter(({ name }) => of === undefined || name === of))
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
        const access = (Reflect.getMetadata(ROUTE_ACCESS, handler) ??
          Reflect.getMetadata(ROUTE_ACCESS, metatype)) as RouteAccess | undefined;
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
        for (const path of pathsOf(metatype, handler)) declared.set(`${method} ${path}`, access);
      }
    }
  return declared;
}

/** With the prefix of the API and without: health and metrics stand beside it. */
function pathsOf(controller: object, handler: object): string[] {
  const parts = [controller, handler].map((target) => String(Reflect.getMetadata(PATH_METADATA, target)));
  const path = parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/');
  return [`/api/v1/${path}`, `/${path}`];
}
