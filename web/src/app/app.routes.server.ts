import { RenderMode, type ServerRoute } from '@angular/ssr';

/**
 * Public pages are rendered for every request. Pages behind sign-in are rendered in the browser only: their shell is
 * `index.csr.html`, which the API process serves for `/work` and `/en/work`.
 */
export const serverRoutes: ServerRoute[] = [
  { path: 'work', renderMode: RenderMode.Client },
  { path: 'work/**', renderMode: RenderMode.Client },
  { path: '**', renderMode: RenderMode.Server },
];
