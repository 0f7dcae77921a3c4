import { isPlatformBrowser } from '@angular/common';
import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { PLATFORM_ID, inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, tap, throwError } from 'rxjs';
import { ApiProblem } from './api-problem';
import { withoutLocale } from './locale';
import { ServerClock } from './server-clock';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks unsafe requests as the web's own (CSRF defence), keeps the server's clock, turns errors into `ApiProblem`s. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const clock = inject(ServerClock);
  const router = inject(Router);
  const browser = isPlatformBrowser(inject(PLATFORM_ID));
  const own = SAFE_METHODS.has(request.method)
    ? request
    : request.clone({ setHeaders: { 'x-loigiai-request': '1' } });
  const sentAt = performance.now();
  return next(own).pipe(
    tap((event) => {
      if (event instanceof HttpResponse) clock.learn(event.headers.get('date'), sentAt);
    }),
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse)) return throwError(() => error);
      if (browser && error.status === 401 && !request.url.endsWith('/session')) askToSignIn(router);
      return throwError(() => ApiProblem.from(error));
    }),
  );
};

/** A session that ended while someone was at work: sign in, and come back to the same page. */
function askToSignIn(router: Router): void {
  const here = withoutLocale(router.url);
  if (here === '/work' || here.startsWith('/work/') || here.startsWith('/work?'))
    void router.navigate(['/sign-in'], { queryParams: { next: here } });
}
