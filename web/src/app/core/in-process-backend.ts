import {
  FetchBackend,
  HttpBackend,
  HttpErrorResponse,
  type HttpEvent,
  HttpHeaders,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { Injectable, REQUEST_CONTEXT, inject } from '@angular/core';
import { type Observable, from, of, switchMap, throwError } from 'rxjs';
import type { ApiAnswer, RenderContext } from './render-context';

/** What the API answers: its own addresses, and what it publishes for programs. */
const ANSWERED = /^\/(api\/v1|\.well-known)\//;

/**
 * While a page is rendered, reads of the API are answered inside the process, without the network.
 * In the development server, where there is no context, they go over HTTP.
 */
@Injectable()
export class InProcessBackend implements HttpBackend {
  // The development server provides it without a value.
  readonly #context = (inject(REQUEST_CONTEXT, { optional: true }) ?? null) as RenderContext | null;
  readonly #fetch = inject(FetchBackend);

  handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const url = new URL(request.urlWithParams, 'http://localhost');
    if (this.#context === null || !ANSWERED.test(url.pathname)) return this.#fetch.handle(request);
    return from(this.#context.apiGet(url.pathname + url.search)).pipe(
      switchMap((answer) => toResponse(request, answer)),
    );
  }
}

/** Only the headers a page may need: cache rules or cookies would keep the answer out of the transfer cache. */
const KEPT_HEADERS = new Set(['content-type', 'date']);

function toResponse(request: HttpRequest<unknown>, answer: ApiAnswer): Observable<HttpEvent<unknown>> {
  const kept = Object.entries(answer.headers).filter(([name]) => KEPT_HEADERS.has(name.toLowerCase()));
  const headers = new HttpHeaders(Object.fromEntries(kept));
  const body = request.responseType === 'json' ? parse(answer.body) : answer.body;
  const init = { status: answer.status, url: request.urlWithParams, headers };
  if (answer.status >= 200 && answer.status < 300) return of(new HttpResponse({ ...init, body }));
  return throwError(() => new HttpErrorResponse({ ...init, error: body }));
}

function parse(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}
