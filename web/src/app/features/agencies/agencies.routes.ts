import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', loadComponent: () => import('./agency-list').then((m) => m.AgencyList) },
  { path: ':code', loadComponent: () => import('./agency-page').then((m) => m.AgencyPage) },
];

export default routes;
