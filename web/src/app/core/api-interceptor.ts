import { isPlatformBrowser } from '@angular/common';
import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { Injector, PLATFORM_ID, inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, tap, throwError } from 'rxjs';
import { ApiProblem } from './api-problem';
import { ServerClock } from './server-clock';
import { Session } from './session';
import { signInAgain } from './sign-in-again';

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

/** A session that ended while someone was at work. */
async function askToSignIn(injector: Injector): Promise<void> {
  // Whoever still counts as signed in is kept off the page to sign in.
  await injector.get(Session).refresh();
  await signInAgain(injector.get(Router));
}
