import { isPlatformBrowser } from '@angular/common';
import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { Injector, PLATFORM_ID, inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, tap, throwError } from 'rxjs';
import { ApiProblem } from './api-problem';
import { withoutLocale } from './locale';
import { ServerClock } from './server-clock';
import { Session } from './session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks unsafe requests as the web's own (CSRF defence), keeps the server's clock, turns errors into `ApiProblem`s. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const clock = inject(ServerClock);
  const injector = inject(Injector);
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
      if (browser && error.status === 401 && !request.url.endsWith('/session')) void askToSignIn(injector);
      return throwError(() => ApiProblem.from(error));
    }),
  );
};

/** A session that ended while someone was at work: sign in, and come back to the same page. */
async function askToSignIn(injector: Injector): Promise<void> {
  const router = injector.get(Router);
  const here = withoutLocale(router.url);
  if (here !== '/work' && !here.startsWith('/work/') && !here.startsWith('/work?')) return;
  // Whoever still counts as signed in is kept off the page to sign in.
  await injector.get(Session).refresh();
  await router.navigate(['/sign-in'], { queryParams: { next: here } });
}
