import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./verify-page').then((m) => m.VerifyPage) },
  { path: 'by-hand', loadComponent: () => import('./by-hand-page').then((m) => m.ByHandPage) },
];

export default routes;
