import { AngularAppEngine } from '@angular/ssr';
import type { RenderContext } from './app/core/render-context';

export type { ApiAnswer, RenderContext } from './app/core/render-context';

const engine = new AngularAppEngine({ allowedHosts: ['localhost'] });

/**
 * Renders one page. Called by the API process, in which this bundle runs.
 * The request's origin is always http://localhost, whatever the visitor's; the public one is in the context.
 * @returns null when no page could be rendered, so that the caller answers with the browser-rendered shell.
 */
export function renderPage(request: Request, context: RenderContext): Promise<Response | null> {
  return engine.handle(request, context);
}
