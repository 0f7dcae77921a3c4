import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideClientHydration, withNoIncrementalHydration } from '@angular/platform-browser';
import {
  TitleStrategy,
  UrlSerializer,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { apiInterceptor } from './core/api-interceptor';
import { LocaleUrlSerializer } from './core/locale-url-serializer';
import { tellNavigationFailed } from './core/navigation-failure';
import { PageTitle } from './core/page-title';
import { Theme } from './core/theme';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // Incremental hydration would bring an inline script for event replay, which the content security policy refuses.
    provideClientHydration(withNoIncrementalHydration()),
    provideHttpClient(withInterceptors([apiInterceptor])),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(tellNavigationFailed),
    ),
    { provide: UrlSerializer, useClass: LocaleUrlSerializer },
    { provide: TitleStrategy, useClass: PageTitle },
    provideAppInitializer(() => inject(Theme).apply()),
  ],
};
