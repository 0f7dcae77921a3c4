import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./public-list').then((m) => m.PublicList) },
  { path: ':id', loadComponent: () => import('./public-page').then((m) => m.PublicPage) },
];

export default routes;
