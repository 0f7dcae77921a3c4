import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: 'new', loadComponent: () => import('./subscribe-page').then((m) => m.SubscribePage) },
  { path: 'confirm', loadComponent: () => import('./confirm-page').then((m) => m.ConfirmPage) },
  { path: ':token', loadComponent: () => import('./unsubscribe-page').then((m) => m.UnsubscribePage) },
];

export default routes;
